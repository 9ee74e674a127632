using System.Collections.Immutable;

namespace EmbeddedEngine.Crash.Things;

/// <summary>What the program is to declare under one name: a file in the world.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What the file is to hold; another text is an update.</param>
public sealed record Thing(string Name, string Text)
{
    /// <summary>The file, next to the program's Pulumi.yaml, that lists the things as JSON.</summary>
    public const string File = "things.json";

    /// <summary>Whether a local command makes it, which leaves one file for the name however often it runs; else the plugin, which makes a new file each time.</summary>
    public bool IsCommand { get; init; }

    /// <summary>Whether the text is a secret; only one of the plugin's can be.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Another place is a replacement.</summary>
    public string Place { get; init; } = "";

    /// <summary>Whether others' new ids are a replacement too, not an update.</summary>
    public bool IsPinned { get; init; }

    /// <summary>Whether the old one is deleted before its replacement is made.</summary>
    public bool DeleteFirst { get; init; }

    /// <summary>The things whose ids its file holds; they come before it.</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>What the plugin does instead of making it.</summary>
    public Fault Fault { get; init; }

    /// <summary>The limit for making it, in seconds; 0 is none.</summary>
    public int CreateLimit { get; init; }
}
