using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Cli.Display;

/// <summary>How resources are named to people, and which are not named at all.</summary>
internal static class ResourceNames
{
    private const string ProviderTypePrefix = "pulumi:providers:";

    /// <summary>Whether people are told of the resource: not of the providers that the engine makes by itself.</summary>
    public static bool IsShown(Urn urn) =>
        !(urn.Type.StartsWith(ProviderTypePrefix, StringComparison.Ordinal) && urn.Name.StartsWith("default", StringComparison.Ordinal));

    /// <summary>Type and name.</summary>
    public static string Full(Urn urn) => $"{urn.Type} {urn.Name}";
}
