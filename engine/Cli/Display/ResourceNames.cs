using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Cli.Display;

/// <summary>How resources are named to people.</summary>
internal static class ResourceNames
{
    /// <summary>Type and name.</summary>
    public static string Full(Urn urn) => $"{urn.Type} {urn.Name}";
}
