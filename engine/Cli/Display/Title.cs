using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Display;

/// <summary>The first line of every display.</summary>
internal static class Title
{
    /// <summary>What is done to which stack: <c>Previewing update (dev)</c>.</summary>
    public static string Of(UpdateStarted started) => (started.Kind, started.Preview) switch
    {
        (UpdateKind.Update, true) => $"Previewing update ({started.Stack})",
        (UpdateKind.Update, false) => $"Updating ({started.Stack})",
        (UpdateKind.Destroy, true) => $"Previewing destroy ({started.Stack})",
        (UpdateKind.Destroy, false) => $"Destroying ({started.Stack})",
        (UpdateKind.Refresh, true) => $"Previewing refresh ({started.Stack})",
        (UpdateKind.Refresh, false) => $"Refreshing ({started.Stack})",
        (UpdateKind.Import, true) => $"Previewing import ({started.Stack})",
        (UpdateKind.Import, false) => $"Importing ({started.Stack})",
        _ => throw new ArgumentOutOfRangeException(nameof(started)),
    };
}
