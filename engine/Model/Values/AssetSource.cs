namespace EmbeddedEngine.Values;

/// <summary>Where the content of an asset or an archive comes from.</summary>
public enum AssetSource
{
    /// <summary>The content itself.</summary>
    Text,

    /// <summary>A path on the machine that runs the engine.</summary>
    Path,

    /// <summary>An address to fetch it from.</summary>
    Uri,

    /// <summary>Named assets and archives; archives only.</summary>
    Assets,
}
