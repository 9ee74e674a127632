using System.Collections.Immutable;

namespace GitOrigin.Infra.Remote;

/// <summary>The files that go to the server: what is in <c>server/</c>, as it was when this assembly was built. One folder on the server holds all of them but the hooks.</summary>
public static class ServerFiles
{
    private const string Prefix = "server/";

    /// <summary>All files, sorted by path.</summary>
    public static ImmutableArray<ServerFile> All { get; } =
    [
        .. typeof(ServerFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new ServerFile(name[Prefix.Length..], Read(name))),
    ];

    /// <summary>The text of one file.</summary>
    public static string Content(string path) => All.Single(file => file.Path == path).Content;

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(ServerFiles).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
