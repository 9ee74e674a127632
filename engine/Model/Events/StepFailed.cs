namespace EmbeddedEngine.Events;

/// <summary>Work on a resource failed; <see cref="DiagnosticReported"/> carries why.</summary>
public sealed record StepFailed(StepInfo Step, TimeSpan Duration) : EngineEvent;
