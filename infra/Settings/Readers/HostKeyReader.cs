using GitOrigin.Infra.Access;

namespace GitOrigin.Infra.Settings.Readers;

/// <summary>Reads a public host key.</summary>
internal static class HostKeyReader
{
    /// <summary>The key without its comment; null where there is none or a mistake was reported.</summary>
    public static string? Read(SettingNode? node)
    {
        if (node?.AsText() is not { } line)
            return null;
        if (PublicKey.TryParse(line, out var key, out var problem))
            return key.Text;
        node.Report(problem);
        return null;
    }
}
