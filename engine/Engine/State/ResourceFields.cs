namespace EmbeddedEngine.State;

/// <summary>The fields of a resource in a checkpoint.</summary>
internal static class ResourceFields
{
    public const string Urn = "urn";
    public const string Custom = "custom";
    public const string Delete = "delete";
    public const string Id = "id";
    public const string Type = "type";
    public const string Inputs = "inputs";
    public const string Outputs = "outputs";
    public const string Parent = "parent";
    public const string Protect = "protect";
    public const string Taint = "taint";
    public const string External = "external";
    public const string Dependencies = "dependencies";
    public const string InitErrors = "initErrors";
    public const string Provider = "provider";
    public const string PropertyDependencies = "propertyDependencies";
    public const string PendingReplacement = "pendingReplacement";
    public const string AdditionalSecretOutputs = "additionalSecretOutputs";
    public const string CustomTimeouts = "customTimeouts";
    public const string ImportId = "importID";
    public const string RetainOnDelete = "retainOnDelete";
    public const string DeletedWith = "deletedWith";
    public const string ReplaceWith = "replaceWith";
    public const string Created = "created";
    public const string Modified = "modified";
    public const string SourcePosition = "sourcePosition";
    public const string IgnoreChanges = "ignoreChanges";
    public const string ReplaceOnChanges = "replaceOnChanges";
    public const string ReplacementTrigger = "replacementTrigger";
    public const string CreateTimeout = "create";
    public const string UpdateTimeout = "update";
    public const string DeleteTimeout = "delete";
    public const string ReadTimeout = "read";
}
