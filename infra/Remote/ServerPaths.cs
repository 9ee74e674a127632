namespace GitOrigin.Infra.Remote;

/// <summary>Where things are on the server.</summary>
public static class ServerPaths
{
    /// <summary>The folder of our tools.</summary>
    public const string Tools = "/usr/local/lib/git-origin";

    /// <summary>The folder of the repositories, and where the data disk is mounted.</summary>
    public const string Repositories = "/srv/git";

    /// <summary>Where bundles are put for seeding; belongs to the login.</summary>
    public const string Incoming = "/var/tmp/git-origin";

    /// <summary>A tool of ours.</summary>
    public static string Tool(string name) => $"{Tools}/{name}";
}
