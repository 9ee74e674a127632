using System.ComponentModel;

namespace Pulumi.Command.Remote;

/// <summary>Which output of a remote command is shown as it comes.</summary>
[EnumType]
public readonly struct Logging : IEquatable<Logging>
{
    private readonly string _value;

    private Logging(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Standard output only.</summary>
    public static Logging Stdout { get; } = new("stdout");

    /// <summary>Standard error only.</summary>
    public static Logging Stderr { get; } = new("stderr");

    /// <summary>Both; the default.</summary>
    public static Logging StdoutAndStderr { get; } = new("stdoutAndStderr");

    /// <summary>None of it.</summary>
    public static Logging None { get; } = new("none");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(Logging left, Logging right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(Logging left, Logging right) => !left.Equals(right);

    /// <summary>The value on the wire.</summary>
    public static explicit operator string(Logging value) => value._value;

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => obj is Logging other && Equals(other);

    /// <inheritdoc />
    public bool Equals(Logging other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc />
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value);

    /// <inheritdoc />
    public override string ToString() => _value;
}
