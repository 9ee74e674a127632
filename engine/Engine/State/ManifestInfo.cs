namespace EmbeddedEngine.State;

/// <summary>Who wrote a checkpoint, and when.</summary>
/// <param name="Time">When.</param>
/// <param name="Version">The engine's version, such as <c>v0.1.0</c>; empty if it did not say.</param>
public sealed record ManifestInfo(DateTimeOffset Time, string Version);
