namespace EmbeddedEngine.Events;

/// <summary>Work on a resource ended well. For a step that is <see cref="StepKind.Same"/> it is the only event.</summary>
public sealed record StepSucceeded(StepInfo Step, TimeSpan Duration) : EngineEvent;
