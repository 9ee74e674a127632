using EmbeddedEngine.Crash.Things;

namespace EmbeddedEngine.Crash.Tests.Support;

/// <summary>A program of sixty things in six layers, each on two of the layer before, and some more that come and go.</summary>
internal static class SixtyThings
{
    private const int Layer = 10;
    private const int Steady = 60;

    /// <summary>What begins each secret.</summary>
    public const string Secret = "hush-hush-";

    /// <summary>What the program declares; each version replaces a fifth of the things and updates another.</summary>
    public static IReadOnlyList<Thing> Of(int version) =>
        [.. Enumerable.Range(0, Steady).Select(i => Of(i, version)), .. Enumerable.Range(Steady + (version % 3 * 2), 4).Select(i => Of(i, version))];

    private static Thing Of(int i, int version)
    {
        var isCommand = i % 6 == 5;
        var isSecret = !isCommand && i % 7 == 2;
        return new Thing(NameOf(i), $"{(isSecret ? Secret : "")}text-{i}{(i % 5 == 1 ? $"-{version}" : "")}")
        {
            IsCommand = isCommand,
            IsSecret = isSecret,
            IsPinned = i % 8 == 3,
            Place = i % 5 == 0 ? $"place-{version}" : "place",
            // A command's new file has the old one's name.
            DeleteFirst = isCommand || i % 10 == 0,
            After = i < Layer ? [] : [NameOf(Before(i, 7)), NameOf(Before(i, 3) == Before(i, 7) ? Before(i, 3) - 1 : Before(i, 3))],
        };
    }

    private static string NameOf(int i) => $"t{i:d2}";

    private static int Before(int i, int factor) => (i / Layer * Layer) - Layer + (i * factor % (Layer - 1)) + 1;
}
