namespace Pulumi;

/// <summary>
/// A resource's name that is unique in all stacks:
/// <c>urn:pulumi:[stack]::[project]::[type of parents, joined by $, and of the resource]::[name]</c>.
/// </summary>
public readonly struct Urn : IEquatable<Urn>
{
    private const string Separator = "::";

    private readonly string? _value;

    /// <summary>Takes the text of a URN.</summary>
    public Urn(string value) => _value = value;

    /// <summary>The text of the URN.</summary>
    public static implicit operator string(Urn value) => value.ToString();

    /// <summary>Whether both are the same URN.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether they are different URNs.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The URN that a resource of this name, type and place has.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="type">Its type, without its parents'.</param>
    /// <param name="parent">Its parent; not together with <paramref name="parentUrn"/>.</param>
    /// <param name="parentUrn">Its parent's URN.</param>
    /// <param name="project">The project; by default the running one.</param>
    /// <param name="stack">The stack; by default the running one.</param>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        var deployment = Deployment.Instance;
        var parents = parent?.Urn ?? (parentUrn ?? "").ToOutput();
        return Output.Tuple(
                parents,
                name.ToOutput(),
                type.ToOutput(),
                (project ?? deployment.ProjectName).ToOutput(),
                (stack ?? deployment.StackName).ToOutput())
            .Apply(parts => Build(parts.Item5, parts.Item4, parts.Item1, parts.Item3, parts.Item2));
    }

    /// <inheritdoc/>
    public bool Equals(Urn other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The text of the URN.</summary>
    public override string ToString() => _value ?? "";

    internal static string Build(string stack, string project, string parentUrn, string type, string name)
    {
        var prefix = parentUrn.Length == 0 || QualifiedTypeOf(parentUrn) == Pulumi.Stack.TypeName ? "" : QualifiedTypeOf(parentUrn) + "$";
        return string.Join(Separator, $"urn:pulumi:{stack}", project, prefix + type, name);
    }

    /// <summary>The types of the resource's parents and its own, joined by <c>$</c>.</summary>
    internal static string QualifiedTypeOf(string urn) => Part(urn, 2);

    /// <summary>The resource's own type.</summary>
    internal static string TypeOf(string urn) => QualifiedTypeOf(urn).Split('$')[^1];

    /// <summary>The resource's name, which may itself hold <c>::</c>.</summary>
    internal static string NameOf(string urn) => Part(urn, 3);

    private static string Part(string urn, int index)
    {
        var parts = urn.Split(Separator, 4);
        return parts.Length == 4 ? parts[index] : throw new ArgumentException($"'{urn}' is not a URN.", nameof(urn));
    }
}
