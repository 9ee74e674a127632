namespace GitOrigin.Ops.Orphans;

/// <summary>Something in the cloud that is the stack's by its mark, and that the state does not speak of.</summary>
public sealed record Orphan
{
    /// <summary>What it is.</summary>
    public required ThingKind Kind { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name; of an address, the address.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the cloud says of its state; empty where it says nothing.</summary>
    public string Status { get; init; } = "";

    /// <summary>Whether an interrupted creation, which the state remembers, began it.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>Whether its making came to its end, so that the next creation does not know it again, and would make a second one.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Why it is not deleted.</summary>
    public Hold Hold { get; init; }

    /// <summary>Of a router's place in a subnet: the router's id; empty for all else.</summary>
    public string Router { get; init; } = "";

    /// <summary>Whether it is there against the settings; an address that is kept, and a network of others, are not.</summary>
    public bool IsLeftBehind => Hold is not (Hold.KeptAddress or Hold.Managed);

    /// <summary>Whether a person means it by a word: its id, or its address.</summary>
    public bool IsCalled(string word) => Id == word || (Kind == ThingKind.FloatingIp && Name == word);
}
