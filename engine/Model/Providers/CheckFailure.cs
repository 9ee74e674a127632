namespace EmbeddedEngine.Providers;

/// <summary>A property that is wrong, and why; the property may be empty when the fault is in no single one.</summary>
public sealed record CheckFailure(string Property, string Reason);
