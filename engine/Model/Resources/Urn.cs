namespace EmbeddedEngine.Resources;

/// <summary>
/// The name of a resource in a stack: <c>urn:pulumi:STACK::PROJECT::TYPE::NAME</c>, where TYPE begins with the
/// types of its parents, joined by <c>$</c>, unless the parent is the stack.
/// </summary>
/// <param name="Value">The whole URN.</param>
public readonly record struct Urn(string Value)
{
    private const string Prefix = "urn:pulumi:";

    /// <summary>The type of the resource that stands for the stack itself.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>The stack's name.</summary>
    public string Stack => Parts[0][Prefix.Length..];

    /// <summary>The project's name.</summary>
    public string Project => Parts[1];

    /// <summary>The type with the types of the parents before it.</summary>
    public string QualifiedType => Parts[2];

    /// <summary>The resource's own type.</summary>
    public string Type => QualifiedType[(QualifiedType.LastIndexOf('$') + 1)..];

    /// <summary>The resource's name; it may contain <c>::</c>.</summary>
    public string Name => Parts[3];

    private string[] Parts => Value.Split("::", 4);

    /// <summary>Makes the URN of a resource from where it stands.</summary>
    /// <param name="stack">The stack's name.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="parent">The parent, or null; the stack as a parent adds nothing to the type.</param>
    /// <param name="type">The resource's own type.</param>
    /// <param name="name">The resource's name.</param>
    public static Urn Create(string stack, string project, Urn? parent, string type, string name)
    {
        var qualified = parent is { } p && p.QualifiedType != StackType ? $"{p.QualifiedType}${type}" : type;
        return new Urn($"{Prefix}{stack}::{project}::{qualified}::{name}");
    }

    /// <summary>Reads a URN.</summary>
    /// <exception cref="FormatException">The text is not a URN.</exception>
    public static Urn Parse(string text) =>
        TryParse(text, out var urn) ? urn : throw new FormatException($"'{text}' is not a URN: expected {Prefix}STACK::PROJECT::TYPE::NAME");

    /// <summary>Reads a URN if the text is one.</summary>
    public static bool TryParse(string? text, out Urn urn)
    {
        urn = new Urn(text ?? "");
        return text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && text.Split("::", 4).Length == 4;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
