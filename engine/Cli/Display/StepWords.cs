using System.Collections.Frozen;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Display;

/// <summary>How a kind of step is called and drawn.</summary>
/// <param name="Op">The official CLI's name of it, used in JSON.</param>
/// <param name="Glyph">The sign before the resource.</param>
/// <param name="Style">The colour, in Spectre.Console's words.</param>
/// <param name="Doing">While it is done: "creating".</param>
/// <param name="Done">Once it is done: "created".</param>
/// <param name="Planned">In a preview: "to create".</param>
internal sealed record StepWords(string Op, string Glyph, string Style, string Doing, string Done, string Planned)
{
    private static readonly FrozenDictionary<StepKind, StepWords> All = new Dictionary<StepKind, StepWords>
    {
        [StepKind.Same] = new("same", " ", "grey", "checking", "unchanged", "unchanged"),
        [StepKind.Create] = new("create", "+", "green", "creating", "created", "to create"),
        [StepKind.Update] = new("update", "~", "yellow", "updating", "updated", "to update"),
        [StepKind.Delete] = new("delete", "-", "red", "deleting", "deleted", "to delete"),
        [StepKind.Replace] = new("replace", "+-", "magenta", "replacing", "replaced", "to replace"),
        [StepKind.CreateReplacement] =
            new("create-replacement", "++", "green", "creating replacement", "created replacement", "to create as replacement"),
        [StepKind.DeleteReplaced] = new("delete-replaced", "--", "red", "deleting original", "deleted original", "to delete original"),
        [StepKind.Read] = new("read", ">", "cyan", "reading", "read", "to read"),
        [StepKind.Refresh] = new("refresh", "~", "yellow", "refreshing", "refreshed", "to refresh"),
        [StepKind.Import] = new("import", "=", "cyan", "importing", "imported", "to import"),
    }.ToFrozenDictionary();

    /// <summary>The words for a kind of step.</summary>
    public static StepWords Of(StepKind kind) => All[kind];

    /// <summary>The word for what an update does as a whole, as in "Do you want to perform this refresh?".</summary>
    public static string Verb(UpdateKind kind) => kind.ToString().ToLowerInvariant();
}
