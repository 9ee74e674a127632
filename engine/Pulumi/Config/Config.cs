using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>
/// The stack's configuration within one namespace. The plain getters give secret values too, as plain values;
/// the secret ones give outputs that stay secret.
/// </summary>
public sealed class Config
{
    private readonly string _namespace;

    /// <summary>Takes the namespace; by default the project's.</summary>
    public Config(string? name = null)
    {
        _namespace = name ?? Deployment.Instance.ProjectName;
        const string oldSuffix = ":config";
        if (_namespace.EndsWith(oldSuffix, StringComparison.Ordinal))
            _namespace = _namespace[..^oldSuffix.Length];
    }

    /// <summary>The value; null if it is not set.</summary>
    public string? Get(string key) => Deployment.Require().Config.Get(FullKey(key));

    /// <summary>The value as a boolean; null if it is not set.</summary>
    public bool? GetBoolean(string key) => Parse<bool>(key, bool.TryParse);

    /// <summary>The value as a whole number; null if it is not set.</summary>
    public int? GetInt32(string key) =>
        Parse<int>(key, (string text, out int value) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value));

    /// <summary>The value as a number; null if it is not set.</summary>
    public double? GetDouble(string key) =>
        Parse<double>(key, (string text, out double value) => double.TryParse(text, CultureInfo.InvariantCulture, out value));

    /// <summary>The value, which is JSON, as an object; the type's default if it is not set.</summary>
    public T GetObject<T>(string key) => Get(key) is { } json ? ParseObject<T>(key, json) : default!;

    /// <summary>The value as a secret; null if it is not set.</summary>
    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The value as a secret boolean; null if it is not set.</summary>
    public Output<bool>? GetSecretBoolean(string key) => GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The value as a secret whole number; null if it is not set.</summary>
    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The value as a secret number; null if it is not set.</summary>
    public Output<double>? GetSecretDouble(string key) => GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    /// <summary>The value, which is JSON, as a secret object; null if it is not set.</summary>
    public Output<T>? GetSecretObject<T>(string key) => Get(key) is { } json ? Output.CreateSecret(ParseObject<T>(key, json)) : null;

    /// <summary>The value; an error for the user if it is not set.</summary>
    public string Require(string key) => Get(key) ?? throw Missing(key);

    /// <summary>The value as a boolean; an error for the user if it is not set.</summary>
    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    /// <summary>The value as a whole number; an error for the user if it is not set.</summary>
    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    /// <summary>The value as a number; an error for the user if it is not set.</summary>
    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    /// <summary>The value, which is JSON, as an object; an error for the user if it is not set.</summary>
    public T RequireObject<T>(string key) => ParseObject<T>(key, Require(key));

    /// <summary>The value as a secret; an error for the user if it is not set.</summary>
    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw Missing(key);

    /// <summary>The value as a secret boolean; an error for the user if it is not set.</summary>
    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw Missing(key);

    /// <summary>The value as a secret whole number; an error for the user if it is not set.</summary>
    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw Missing(key);

    /// <summary>The value as a secret number; an error for the user if it is not set.</summary>
    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw Missing(key);

    /// <summary>The value, which is JSON, as a secret object; an error for the user if it is not set.</summary>
    public Output<T> RequireSecretObject<T>(string key) => GetSecretObject<T>(key) ?? throw Missing(key);

    private delegate bool TryParse<T>(string text, out T value);

    private T? Parse<T>(string key, TryParse<T> tryParse) where T : struct => Get(key) is not { } text
        ? null
        : tryParse(text, out var value) ? value : throw WrongType<T>(key);

    private T ParseObject<T>(string key, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json)!;
        }
        catch (JsonException exception)
        {
            throw WrongType<T>(key, exception);
        }
    }

    private string FullKey(string key) => $"{_namespace}:{key}";

    // The value may be secret, so it is not in the message, nor is the parser's complaint, which may quote it.
    private RunException WrongType<T>(string key, JsonException? cause = null)
    {
        var place = cause?.Path is { } path ? $" (at {path})" : "";
        return new($"Configuration '{FullKey(key)}' is not a valid {typeof(T).Name}{place}.");
    }

    private RunException Missing(string key) => new(
        $"Missing Required configuration variable '{FullKey(key)}'\n"
        + $"\tplease set a value using the command `pulumi config set {FullKey(key)} <value>`");
}
