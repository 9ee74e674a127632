using System.Collections.Immutable;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Schema;

/// <summary>The properties of a type of resource, and what a change of each means.</summary>
internal sealed class ResourceSchema
{
    private const int NameDigits = 7;
    private const int LongestName = 255;
    private const string Name = "name";

    private readonly ImmutableSortedDictionary<string, Property> properties;

    /// <summary>Makes a schema. Every type has a region, which the provider knows.</summary>
    public ResourceSchema(params ReadOnlySpan<Property> properties)
    {
        Property[] all = [new("region") { Replaces = true, Computed = true, Local = true }, .. properties];
        this.properties = all.ToImmutableSortedDictionary(property => property.Name, property => property, StringComparer.Ordinal);
    }

    /// <summary>All properties.</summary>
    public IEnumerable<Property> Properties => properties.Values;

    /// <summary>Checks inputs, and fills in defaults and a name.</summary>
    public CheckResult Check(CheckRequest request)
    {
        var inputs = request.NewInputs;
        var failures = ImmutableArray.CreateBuilder<CheckFailure>();
        foreach (var (name, value) in inputs)
        {
            if (Fault(name, value) is { } fault)
                failures.Add(new CheckFailure(name, fault));
        }

        foreach (var property in Properties.Where(property => property.IsInput && inputs.Get(property.Name).Unwrap() is PropertyValue.Null))
        {
            if (property.Required)
                failures.Add(new CheckFailure(property.Name, "is required"));
            else if (property.Default is { } value)
                inputs = inputs.With(property.Name, value);
            else if (property.Name == Name)
                inputs = inputs.With(Name, AutomaticName(request));
        }

        return new CheckResult(inputs, failures.ToImmutable());
    }

    /// <summary>Says what a change of inputs means.</summary>
    public DiffResult Diff(DiffRequest request)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<string, PropertyDiffKind>(StringComparer.Ordinal);
        var replaces = ImmutableArray.CreateBuilder<string>();
        foreach (var property in Changed(request.OldInputs, request.NewInputs).ExceptBy(request.IgnoreChanges, property => property.Name))
        {
            var before = request.OldInputs.Get(property.Name).Unwrap() is not PropertyValue.Null;
            var after = request.NewInputs.Get(property.Name).Unwrap() is not PropertyValue.Null;
            changes[property.Name] = (before, after, property.Replaces) switch
            {
                (false, _, false) => PropertyDiffKind.Add,
                (false, _, true) => PropertyDiffKind.AddReplace,
                (_, false, false) => PropertyDiffKind.Delete,
                (_, false, true) => PropertyDiffKind.DeleteReplace,
                (_, _, false) => PropertyDiffKind.Update,
                _ => PropertyDiffKind.UpdateReplace,
            };
            if (property.Replaces)
                replaces.Add(property.Name);
        }

        return changes.Count == 0
            ? DiffResult.None
            : new DiffResult(DiffChanges.Some) { Detailed = changes.ToImmutable(), Replaces = replaces.ToImmutable() };
    }

    /// <summary>The properties that differ. Whether a value is secret makes no difference, nor does the order of a set.</summary>
    public IEnumerable<Property> Changed(PropertyMap before, PropertyMap after) => Properties.Where(property => property.IsInput
        && Differ(property, before.Get(property.Name).WithoutSecrets(), after.Get(property.Name).WithoutSecrets()));

    /// <summary>Outputs of a preview: the inputs, and what the cloud alone will say as not known.</summary>
    public PropertyMap Planned(PropertyMap inputs) => PropertyMap.From(Properties
        .Select(property => KeyValuePair.Create(property.Name, inputs.Get(property.Name) is var value && value.Unwrap() is not PropertyValue.Null
            ? value
            : property.OutputOnly || property.Computed ? PropertyValue.Unknown : PropertyValue.Nothing))
        .Where(item => item.Value is not PropertyValue.Null));

    /// <summary>
    /// The inputs that would make a resource as its outputs say it is: those that the program set, and what somebody set besides.
    /// </summary>
    /// <param name="inputs">Those it was made with; empty where it is imported.</param>
    /// <param name="outputs">What it is.</param>
    public PropertyMap InputsOf(PropertyMap inputs, PropertyMap outputs)
    {
        foreach (var property in Properties.Where(property => property is { IsInput: true, Local: false, Unsupported: false }))
        {
            var output = outputs.Get(property.Name);
            if (inputs.ContainsKey(property.Name) ? Differ(property, inputs[property.Name].WithoutSecrets(), output) : !property.Computed && !IsEmpty(output))
                inputs = inputs.With(property.Name, output);
        }

        return inputs;
    }

    private string? Fault(string name, PropertyValue value)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            return null;
        if (!properties.TryGetValue(name, out var property))
            return "there is no such property";
        if (property.OutputOnly)
            return "the cloud alone sets it";
        if (property.Unsupported && value.Unwrap() is not PropertyValue.Null && !IsEmpty(value.Unwrap()))
            return "is not supported by the embedded OpenStack provider";
        return property.Fits(value) ? null : $"must be {property.Expected}";
    }

    private static PropertyValue AutomaticName(CheckRequest request)
    {
        if (request.OldInputs?.Get(Name) is { } old && old.Unwrap() is not PropertyValue.Null)
            return old;
        var digits = Convert.ToHexStringLower(request.RandomSeed.Span)[..NameDigits];
        return $"{request.Name[..Math.Min(request.Name.Length, LongestName - NameDigits - 1)]}-{digits}";
    }

    private static bool Differ(Property property, PropertyValue before, PropertyValue after)
    {
        if (after.ContainsUnknowns)
            return true;
        if (IsEmpty(after) && (IsEmpty(before) || (property.Computed && after is PropertyValue.Null)))
            return false;
        return property.Shape is PropertyShape.TextSet or PropertyShape.ObjectSet && before is PropertyValue.Array left && after is PropertyValue.Array right
            ? left.Items.Length != right.Items.Length || left.Items.Except(right.Items).Any()
            : !before.Equals(after);
    }

    // No list is as good as an empty one, no text as an empty one; but false and 0 may be other than what the cloud would choose.
    private static bool IsEmpty(PropertyValue value) => value switch
    {
        PropertyValue.Null => true,
        PropertyValue.Text text => text.Value.Length == 0,
        PropertyValue.Array list => list.Items.Length == 0,
        PropertyValue.Object map => map.Properties.Count == 0,
        _ => false,
    };
}
