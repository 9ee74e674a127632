using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Functions;

/// <summary>A function that looks something up.</summary>
/// <param name="cloud">The cloud.</param>
/// <param name="arguments">What it may be given.</param>
internal abstract class Function(Cloud cloud, params Property[] arguments)
{
    /// <summary>The cloud.</summary>
    protected Cloud Cloud => cloud;

    /// <summary>Checks the arguments, and answers.</summary>
    public async Task<InvokeResult> InvokeAsync(PropertyMap given, CancellationToken cancellation)
    {
        CheckFailure[] failures =
        [
            .. given.Select(item => (item.Key, Fault: Fault(item.Key, item.Value))).Where(item => item.Fault is not null)
                .Select(item => new CheckFailure(item.Key, item.Fault!)),
            .. arguments.Where(argument => argument.Required && given.Get(argument.Name) is PropertyValue.Null)
                .Select(argument => new CheckFailure(argument.Name, "is required")),
        ];
        if (failures.Length > 0)
            return new InvokeResult(PropertyMap.Empty, [.. failures]);
        var answer = await AnswerAsync(given, cancellation).ConfigureAwait(false);
        return new InvokeResult(answer.With("region", Text(given, "region") ?? cloud.Region), []);
    }

    /// <summary>The answer, for arguments that are valid.</summary>
    protected abstract Task<PropertyMap> AnswerAsync(PropertyMap given, CancellationToken cancellation);

    /// <summary>An argument that is a text; null where it is absent or empty.</summary>
    protected static string? Text(PropertyMap given, string name) => given.Get(name).AsText() is { Length: > 0 } text ? text : null;

    /// <summary>The arguments as messages tell them.</summary>
    protected static string Told(PropertyMap given) =>
        string.Join(", ", given.Where(item => item.Key is not "region").Select(item => $"{item.Key} '{Json.From(item.Value, PropertyShape.TextMap)}'"));

    private string? Fault(string name, PropertyValue value)
    {
        if (Array.Find(arguments, argument => argument.Name == name) is not { } argument)
            return name == "region" ? null : "there is no such argument";
        return argument.Unsupported ? "is not supported by the embedded OpenStack provider" : argument.Fits(value) ? null : $"must be {argument.Expected}";
    }
}
