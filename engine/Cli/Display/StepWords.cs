using System.Collections.Frozen;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Display;

/// <summary>How a kind of step is called and drawn.</summary>
/// <param name="Glyph">The sign before the resource.</param>
/// <param name="Style">The colour, in Spectre.Console's words.</param>
/// <param name="Doing">While it is done: "creating".</param>
/// <param name="Done">Once it is done: "created".</param>
/// <param name="Planned">In a preview: "to create".</param>
internal sealed record StepWords(string Glyph, string Style, string Doing, string Done, string Planned)
{
    private static readonly FrozenDictionary<StepKind, StepWords> All = new Dictionary<StepKind, StepWords>
    {
        [StepKind.Same] = new(" ", "grey", "checking", "unchanged", "unchanged"),
        [StepKind.Create] = new("+", "green", "creating", "created", "to create"),
        [StepKind.Update] = new("~", "yellow", "updating", "updated", "to update"),
        [StepKind.Delete] = new("-", "red", "deleting", "deleted", "to delete"),
        [StepKind.Replace] = new("+-", "magenta", "replacing", "replaced", "to replace"),
        [StepKind.CreateReplacement] = new("++", "green", "creating replacement", "created replacement", "to create as replacement"),
        [StepKind.DeleteReplaced] = new("--", "red", "deleting original", "deleted original", "to delete original"),
        [StepKind.Read] = new(">", "cyan", "reading", "read", "to read"),
        [StepKind.Refresh] = new("~", "yellow", "refreshing", "refreshed", "to refresh"),
        [StepKind.Import] = new("=", "cyan", "importing", "imported", "to import"),
    }.ToFrozenDictionary();

    /// <summary>The words for a kind of step.</summary>
    public static StepWords Of(StepKind kind) => All[kind];

    /// <summary>The word for what an update does as a whole, as in "Do you want to perform this refresh?".</summary>
    public static string Verb(UpdateKind kind) => kind.ToString().ToLowerInvariant();
}
