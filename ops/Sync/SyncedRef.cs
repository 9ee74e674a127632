namespace GitOrigin.Ops.Sync;

/// <summary>What a sync found of a ref.</summary>
/// <param name="Finding">What it says, such as <c>new</c> or <c>moved</c>: see docs/data.md.</param>
/// <param name="Ref">The ref.</param>
/// <param name="Ours">The object id here; null where it is upstream's, or only one was said.</param>
/// <param name="Theirs">The object id upstream, likewise.</param>
public sealed record SyncedRef(string Finding, string Ref, string? Ours, string? Theirs)
{
    /// <summary>Whether upstream has something else than the repository, which the sync leaves alone.</summary>
    public bool Differs => Finding is "ours-ahead" or "upstream-ahead" or "rewritten" or "moved" or "gone";

    /// <summary>What it means to a person.</summary>
    public string Meaning => Finding switch
    {
        "new" => "brought in",
        "same" => "the same",
        "ours-ahead" => "we have commits that upstream lacks",
        "upstream-ahead" => "upstream has commits that we lack: merge them and push",
        "rewritten" => "upstream rewrote it, or both went on: merge by hand",
        "moved" => "upstream moved the tag: ours stays",
        "gone" => "only here",
        _ => Finding,
    };

    /// <summary>Reads a line of the server's tool.</summary>
    /// <exception cref="OpsException">It is no such line.</exception>
    public static SyncedRef Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Split(' ') switch
        {
            ["new", var name, var theirs] => new("new", name, null, theirs),
            [("same" or "gone") and var finding, var name] => new(finding, name, null, null),
            [("ours-ahead" or "upstream-ahead" or "rewritten" or "moved") and var finding, var name, var ours, var theirs] => new(finding, name, ours, theirs),
            _ => throw new OpsException($"the server says of a sync what this version does not know ('{line}'): run scripts/create-all"),
        };
    }
}
