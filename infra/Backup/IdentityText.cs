namespace GitOrigin.Infra.Backup;

/// <summary>The line that <c>ops identity</c> prints: the keys that were saved with the newest generation. Holds secrets.</summary>
/// <param name="HostKey">The private host key; null where none is saved.</param>
/// <param name="DeployKey">The private key of <c>anon</c>; null where none is saved.</param>
/// <param name="DeployKeyVersion">Which deploy key it is; null where none is saved.</param>
public sealed record IdentityText(string? HostKey = null, string? DeployKey = null, int? DeployKeyVersion = null)
{
    /// <summary>The command that prints it.</summary>
    public const string Command = "scripts/lib/ops identity";

    /// <summary>Reads the line.</summary>
    /// <exception cref="FormatException">It is not such a line.</exception>
    public static IdentityText Parse(string line) => OpsJson.Read<IdentityText>(line, Command);

    /// <summary>The host key; empty where none is saved.</summary>
    public string HostKeyOrNone => HostKey ?? "";

    /// <summary>The deploy key of a version; empty where none or another is saved.</summary>
    public string DeployKeyOrNone(int version) => DeployKeyVersion == version ? DeployKey ?? "" : "";

    /// <summary>Names no secret.</summary>
    public override string ToString() => nameof(IdentityText);
}
