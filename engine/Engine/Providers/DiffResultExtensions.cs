namespace EmbeddedEngine.Providers;

/// <summary>What a difference means as a whole.</summary>
internal static class DiffResultExtensions
{
    /// <summary>Whether the resource must be replaced.</summary>
    public static bool IsReplacement(this DiffResult diff) =>
        !diff.Replaces.IsEmpty
        || diff.Detailed.Values.Any(kind => kind is PropertyDiffKind.AddReplace or PropertyDiffKind.DeleteReplace or PropertyDiffKind.UpdateReplace);
}
