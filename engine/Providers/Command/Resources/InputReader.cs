using System.Collections.Immutable;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Resources;

/// <summary>
/// Reads typed values from inputs and gathers everything that is wrong with them. Values that are not known yet read as absent.
/// </summary>
internal sealed class InputReader
{
    private readonly PropertyMap inputs;
    private readonly string path;
    private readonly ImmutableArray<CheckFailure>.Builder failures;

    public InputReader(PropertyMap inputs)
        : this(inputs, "", ImmutableArray.CreateBuilder<CheckFailure>())
    {
    }

    private InputReader(PropertyMap inputs, string path, ImmutableArray<CheckFailure>.Builder failures)
    {
        this.inputs = inputs;
        this.path = path;
        this.failures = failures;
    }

    /// <summary>What is wrong, here and in every object read from here.</summary>
    public ImmutableArray<CheckFailure> Failures => failures.ToImmutable();

    /// <summary>Throws when anything was wrong. For inputs that were checked before, and may have been changed in the state since.</summary>
    public void ThrowIfFailed()
    {
        if (failures.Count > 0)
        {
            throw new ProviderException("The inputs are not valid: " + string.Join("; ", failures.Select(f => $"{f.Property}: {f.Reason}")));
        }
    }

    /// <summary>Notes something that is wrong with a property.</summary>
    public void Fail(string name, string reason) => failures.Add(new CheckFailure(path + name, reason));

    /// <summary>Refuses every property that is not in the list; names that begin with two underscores are Pulumi's own.</summary>
    public void AllowOnly(IEnumerable<string> names)
    {
        foreach (var name in inputs.Keys.Except(names, StringComparer.Ordinal).Where(name => !name.StartsWith("__", StringComparison.Ordinal)))
        {
            Fail(name, "there is no such property");
        }
    }

    /// <summary>Whether the property is there, known or not.</summary>
    public bool Has(string name) => inputs.Get(name).Unwrap() is not PropertyValue.Null;

    /// <summary>The property's value, out of its secrecy; null when it is absent or not known yet.</summary>
    public PropertyValue? Value(string name, bool required = false)
    {
        var value = inputs.Get(name).Unwrap();
        if (value is PropertyValue.Null && required)
        {
            Fail(name, "is required");
        }

        return value is PropertyValue.Null or PropertyValue.Computed ? null : value;
    }

    /// <summary>A text.</summary>
    public string? Text(string name, bool required = false) => Value(name, required) switch
    {
        null => null,
        PropertyValue.Text text => text.Value,
        _ => Wrong<string>(name, "must be a string"),
    };

    /// <summary>A boolean.</summary>
    public bool? Flag(string name) => Value(name) switch
    {
        null => null,
        PropertyValue.Bool flag => flag.Value,
        _ => Wrong<bool?>(name, "must be true or false"),
    };

    /// <summary>A whole number within limits.</summary>
    public int? Integer(string name, int min, int max) => Value(name) switch
    {
        null => null,
        PropertyValue.Number number when double.IsInteger(number.Value) && number.Value >= min && number.Value <= max => (int)number.Value,
        _ => Wrong<int?>(name, max == int.MaxValue ? $"must be a whole number, {min} or more" : $"must be a whole number from {min} to {max}"),
    };

    /// <summary>A list of texts; empty when absent.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        var value = Value(name);
        if (value is PropertyValue.Array list && list.Items.All(item => item.AsText() is not null || item.ContainsUnknowns))
        {
            return [.. list.Items.Select(item => item.AsText()).OfType<string>()];
        }

        return value is null ? [] : Wrong<ImmutableArray<string>?>(name, "must be a list of strings") ?? [];
    }

    /// <summary>Texts by name; empty when absent.</summary>
    public ImmutableSortedDictionary<string, string> TextMap(string name)
    {
        var empty = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        var value = Value(name);
        if (value is PropertyValue.Object map && map.Properties.Values.All(item => item.AsText() is not null || item.ContainsUnknowns))
        {
            return empty.AddRange(map.Properties
                .Where(item => item.Value.AsText() is not null)
                .Select(item => KeyValuePair.Create(item.Key, item.Value.AsText()!)));
        }

        return value is null ? empty : Wrong<ImmutableSortedDictionary<string, string>>(name, "must be an object whose values are strings") ?? empty;
    }

    /// <summary>An object, read by a reader that reports into this one.</summary>
    public InputReader? Object(string name, bool required = false) => Value(name, required) switch
    {
        null => null,
        PropertyValue.Object value => new InputReader(value.Properties, $"{path}{name}.", failures),
        _ => Wrong<InputReader>(name, "must be an object"),
    };

    private T? Wrong<T>(string name, string reason)
    {
        Fail(name, reason);
        return default;
    }
}
