namespace EmbeddedEngine.Events;

/// <summary>Something that happened in an update, for displays and logs. Values keep their secret marks: a display masks them.</summary>
public abstract record EngineEvent;
