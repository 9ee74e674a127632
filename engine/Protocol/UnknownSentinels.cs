using System.Collections.Frozen;

namespace EmbeddedEngine.Protocol;

/// <summary>
/// The strings that stand on the wire for values that are not known yet.
/// An engine answers programs with <see cref="Any"/> alone and accepts all seven from providers.
/// </summary>
public static class UnknownSentinels
{
    /// <summary>An unknown string, or an unknown value of any kind.</summary>
    public const string Any = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static readonly FrozenSet<string> All = FrozenSet.Create(
        Any,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // bool
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
        "030794c1-ac77-496b-92df-f27374a8bd58", // asset
        "e48ece36-62e2-4504-bad9-02848725956a", // archive
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"); // object

    /// <summary>Whether the string stands for an unknown value.</summary>
    public static bool Contains(string value) => All.Contains(value);
}
