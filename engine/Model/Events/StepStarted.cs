namespace EmbeddedEngine.Events;

/// <summary>Work on a resource begins.</summary>
public sealed record StepStarted(StepInfo Step) : EngineEvent;
