namespace EmbeddedEngine.State;

/// <summary>The words for pending operations in a checkpoint.</summary>
internal static class PendingOperationNames
{
    public static string Name(PendingOperationKind kind) => kind switch
    {
        PendingOperationKind.Creating => "creating",
        PendingOperationKind.Updating => "updating",
        PendingOperationKind.Deleting => "deleting",
        PendingOperationKind.Reading => "reading",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a pending operation"),
    };

    public static PendingOperationKind Parse(string? name) => name switch
    {
        "creating" => PendingOperationKind.Creating,
        "updating" => PendingOperationKind.Updating,
        "deleting" => PendingOperationKind.Deleting,
        "reading" => PendingOperationKind.Reading,
        _ => throw new StateException($"The embedded engine does not support pending operations of type '{name}'."),
    };
}
