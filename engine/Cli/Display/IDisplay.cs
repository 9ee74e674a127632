using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Display;

/// <summary>Shows one update while it runs. Disposing it shows what is still to be shown, and leaves the terminal as it was.</summary>
internal interface IDisplay : IEventSink, IAsyncDisposable;
