using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Events;

/// <summary>A message, of the program, of a provider (a command's output among them) or of the engine.</summary>
/// <param name="Urn">The resource it belongs to, if any.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">The text; it holds no secret.</param>
/// <param name="Ephemeral">A status line that the next one replaces.</param>
public sealed record DiagnosticReported(Urn? Urn, LogSeverity Severity, string Message, bool Ephemeral) : EngineEvent;
