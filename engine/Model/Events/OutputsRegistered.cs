using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Events;

/// <summary>Outputs of a component or of the stack are known.</summary>
public sealed record OutputsRegistered(Urn Urn, PropertyMap Outputs) : EngineEvent;
