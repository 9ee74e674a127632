using System.Collections.Immutable;

namespace EmbeddedEngine.Values;

/// <summary>
/// A value of a resource's inputs or outputs: what the wire's <c>Struct</c> values and the state's JSON stand for.
/// Immutable; equality is by content.
/// </summary>
public abstract record PropertyValue
{
    private PropertyValue()
    {
    }

    /// <summary>Whether the value, or any value inside it, is not known yet.</summary>
    public virtual bool ContainsUnknowns => false;

    /// <summary>Whether the value is a secret or has one inside it.</summary>
    public virtual bool ContainsSecrets => false;

    /// <summary>The absent value.</summary>
    public static PropertyValue Nothing { get; } = new Null();

    /// <summary>A value that is not known yet.</summary>
    public static PropertyValue Unknown { get; } = new Computed();

    /// <summary>Makes a text value.</summary>
    public static implicit operator PropertyValue(string text) => new Text(text);

    /// <summary>Makes a number.</summary>
    public static implicit operator PropertyValue(double number) => new Number(number);

    /// <summary>Makes a boolean.</summary>
    public static implicit operator PropertyValue(bool value) => new Bool(value);

    /// <summary>Makes an object.</summary>
    public static implicit operator PropertyValue(PropertyMap properties) => new Object(properties);

    /// <summary>The value itself, out of any layers of secrecy around it.</summary>
    public PropertyValue Unwrap()
    {
        var value = this;
        while (value is Secret secret)
        {
            value = secret.Value;
        }

        return value;
    }

    /// <summary>The value as a secret; one that is secret already is returned as it is.</summary>
    public PropertyValue AsSecret() => this is Secret ? this : new Secret(this);

    /// <summary>The value with every secret in it, at any depth, replaced by what it holds.</summary>
    public PropertyValue WithoutSecrets() => this switch
    {
        Secret secret => secret.Value.WithoutSecrets(),
        Array array when array.ContainsSecrets => new Array([.. array.Items.Select(item => item.WithoutSecrets())]),
        Object @object when @object.ContainsSecrets => new Object(@object.Properties.WithoutSecrets()),
        _ => this,
    };

    /// <summary>The text of a <see cref="Text"/>, secret or not; null for any other kind of value.</summary>
    public string? AsText() => Unwrap() is Text text ? text.Value : null;

    /// <summary>The absent value, JSON's null.</summary>
    public sealed record Null : PropertyValue;

    /// <summary>A boolean.</summary>
    public sealed record Bool(bool Value) : PropertyValue;

    /// <summary>A number; the wire knows doubles only.</summary>
    public sealed record Number(double Value) : PropertyValue;

    /// <summary>A string.</summary>
    public sealed record Text(string Value) : PropertyValue;

    /// <summary>A list.</summary>
    public sealed record Array(ImmutableArray<PropertyValue> Items) : PropertyValue
    {
        /// <inheritdoc />
        public override bool ContainsUnknowns => Items.Any(item => item.ContainsUnknowns);

        /// <inheritdoc />
        public override bool ContainsSecrets => Items.Any(item => item.ContainsSecrets);

        /// <inheritdoc />
        public bool Equals(Array? other) => other is not null && Items.SequenceEqual(other.Items);

        /// <inheritdoc />
        public override int GetHashCode() => Items.Aggregate(Items.Length, HashCode.Combine);
    }

    /// <summary>An object: names and values.</summary>
    public sealed record Object(PropertyMap Properties) : PropertyValue
    {
        /// <inheritdoc />
        public override bool ContainsUnknowns => Properties.ContainsUnknowns;

        /// <inheritdoc />
        public override bool ContainsSecrets => Properties.ContainsSecrets;
    }

    /// <summary>A value that is known but must not be shown or stored in plaintext.</summary>
    public sealed record Secret(PropertyValue Value) : PropertyValue
    {
        /// <inheritdoc />
        public override bool ContainsUnknowns => Value.ContainsUnknowns;

        /// <inheritdoc />
        public override bool ContainsSecrets => true;

        /// <summary>Never the value: secrets do not belong in logs.</summary>
        public override string ToString() => "[secret]";
    }

    /// <summary>A value that is not known yet, as in a preview.</summary>
    public sealed record Computed : PropertyValue
    {
        /// <inheritdoc />
        public override bool ContainsUnknowns => true;
    }

    /// <summary>A file's content, by text, path or address.</summary>
    /// <param name="Hash">SHA-256 of the content, hex; null when not computed yet.</param>
    /// <param name="Content">The text, the path or the address.</param>
    /// <param name="Source">Which of the three <paramref name="Content"/> is.</param>
    public sealed record Asset(AssetSource Source, string Content, string? Hash = null) : PropertyValue;

    /// <summary>Many files: named assets and archives, or a path or address of an archive file or folder.</summary>
    /// <param name="Source"><see cref="AssetSource.Assets"/>, <see cref="AssetSource.Path"/> or <see cref="AssetSource.Uri"/>.</param>
    /// <param name="Content">The path or the address; empty for named assets.</param>
    /// <param name="Assets">The named assets; empty for the others.</param>
    /// <param name="Hash">SHA-256 of the content, hex; null when not computed yet.</param>
    public sealed record Archive(AssetSource Source, string Content, PropertyMap Assets, string? Hash = null) : PropertyValue;

    /// <summary>A reference to another resource.</summary>
    /// <param name="Urn">The resource.</param>
    /// <param name="Id">Its id: null for a component, <see cref="Computed"/> while it is not known.</param>
    /// <param name="PackageVersion">Version of the package that knows its type; empty when not given.</param>
    public sealed record ResourceReference(string Urn, PropertyValue? Id, string PackageVersion = "") : PropertyValue
    {
        /// <inheritdoc />
        public override bool ContainsUnknowns => Id is Computed;
    }
}
