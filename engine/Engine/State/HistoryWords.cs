using EmbeddedEngine.Events;

namespace EmbeddedEngine.State;

/// <summary>Pulumi's words for what updates are and do, as they stand in a stack's history and in the CLI's JSON.</summary>
public static class HistoryWords
{
    /// <summary>The word for a kind of update.</summary>
    public static string Of(UpdateKind kind) => kind switch
    {
        UpdateKind.Update => "update",
        UpdateKind.Destroy => "destroy",
        UpdateKind.Refresh => "refresh",
        UpdateKind.Import => "resource-import",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of update"),
    };

    /// <summary>The word for how an update ended.</summary>
    public static string Of(UpdateResult result) => result switch
    {
        UpdateResult.Succeeded => "succeeded",
        UpdateResult.InProgress => "in-progress",
        UpdateResult.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "not an end of an update"),
    };

    /// <summary>The word for a kind of step.</summary>
    public static string Of(StepKind step) => step switch
    {
        StepKind.Same => "same",
        StepKind.Create => "create",
        StepKind.Update => "update",
        StepKind.Delete => "delete",
        StepKind.Replace => "replace",
        StepKind.CreateReplacement => "create-replacement",
        StepKind.DeleteReplaced => "delete-replaced",
        StepKind.Read => "read",
        StepKind.Refresh => "refresh",
        StepKind.Import => "import",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "not a kind of step"),
    };
}
