using System.Diagnostics.CodeAnalysis;

namespace GitOrigin.Ops.Backup.Encryption;

/// <summary>The passphrase of the stack's secrets, as Pulumi finds it.</summary>
public static class StackPassphrase
{
    /// <summary>The passphrase; null where none is set.</summary>
    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the type that owns these variables.")]
    public static string? Read() => Read(Environment.GetEnvironmentVariable);

    /// <summary>The passphrase that an environment gives.</summary>
    internal static string? Read(Func<string, string?> variable)
    {
        if (variable("PULUMI_CONFIG_PASSPHRASE") is { Length: > 0 } passphrase)
        {
            return passphrase;
        }

        return variable("PULUMI_CONFIG_PASSPHRASE_FILE") is { Length: > 0 } file && File.Exists(file)
            ? File.ReadAllText(file).Trim() is { Length: > 0 } text ? text : null
            : null;
    }
}
