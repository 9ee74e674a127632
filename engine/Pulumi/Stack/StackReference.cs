using System.Collections.Immutable;
using Pulumi.Utilities;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public sealed class StackReference : CustomResource
{
    internal const string TypeName = "pulumi:pulumi:StackReference";

    /// <summary>Reads another stack.</summary>
    /// <param name="name">A name for the reference; the stack's full name, unless the arguments have it.</param>
    /// <param name="args">The arguments.</param>
    /// <param name="options">The options.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            TypeName,
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new() { Id = args?.Name ?? name }))
    {
    }

    /// <summary>The stack's full name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The stack's outputs.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of the outputs that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>An output of the stack; null if there is none of the name.</summary>
    public Output<object?> GetOutput(Input<string> name) =>
        Read(name, (outputs, known) => outputs.GetValueOrDefault(known));

    /// <summary>An output of the stack; fails if there is none of the name.</summary>
    public Output<object> RequireOutput(Input<string> name) =>
        Read(name, (outputs, known) => outputs.GetValueOrDefault(known) ?? throw MissingOutput(known));

    /// <summary>An output of the stack, plain or secret.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask;
        return data.IsSecret ? new() { SecretValue = data.Value } : new() { Value = data.Value };
    }

    /// <summary>The value of an output; null if there is none of the name; fails if it is secret.</summary>
    public async Task<object?> GetValueAsync(Input<string> name)
    {
        var data = await GetOutput(name).DataTask;
        return data.IsSecret
            ? throw new InvalidOperationException("Cannot call 'GetValueAsync' if the output value is a secret.")
            : data.Value;
    }

    /// <summary>The value of an output; fails if there is none of the name, or if it is secret.</summary>
    public async Task<object> RequireValueAsync(Input<string> name) =>
        await GetValueAsync(name) ?? throw MissingOutput(await OutputUtilities.GetValueAsync(name.ToOutput()));

    /// <summary>
    /// One output, with the secret mark only if that one is secret: the outputs as a whole are secret as soon as any of them is.
    /// </summary>
    private Output<T> Read<T>(Input<string> name, Func<ImmutableDictionary<string, object>, string, T> read)
    {
        return new(ReadAsync());

        async Task<OutputData<T>> ReadAsync()
        {
            var names = await SecretOutputNames.DataTask;
            var joined = await Output.Tuple(name.ToOutput(), Outputs).DataTask;
            if (!joined.IsKnown)
                return OutputData.Unknown<T>(joined.Resources, joined.IsSecret);
            var (known, outputs) = joined.Value;
            var isSecret = names.IsKnown ? names.Value.Contains(known) : joined.IsSecret;
            return new(joined.Resources, read(outputs ?? ImmutableDictionary<string, object>.Empty, known), IsKnown: true, isSecret);
        }
    }

    private KeyNotFoundException MissingOutput(string name) => new($"Stack '{GetResourceName()}' has no output '{name}'.");
}
