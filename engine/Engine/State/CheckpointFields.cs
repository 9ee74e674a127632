namespace EmbeddedEngine.State;

/// <summary>The fields of a checkpoint around its resources.</summary>
internal static class CheckpointFields
{
    public const string Version = "version";
    public const string Features = "features";
    public const string Checkpoint = "checkpoint";
    public const string Deployment = "deployment";
    public const string Stack = "stack";
    public const string Latest = "latest";
    public const string Manifest = "manifest";
    public const string Time = "time";
    public const string Magic = "magic";
    public const string SecretsProviders = "secrets_providers";
    public const string Type = "type";
    public const string State = "state";
    public const string Resources = "resources";
    public const string Resource = "resource";
    public const string PendingOperations = "pending_operations";
    public const string Metadata = "metadata";
}
