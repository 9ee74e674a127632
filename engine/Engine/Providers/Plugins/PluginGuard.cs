using CliWrap;

namespace EmbeddedEngine.Providers.Plugins;

/// <summary>
/// Sees to it that a plugin ends with the engine, even when the engine is killed: a plugin that went on would change the world
/// behind the back of the next update. A shell stands between the two and waits for the end of its input, which is the
/// engine's end; it ends the plugin then, with all that it started. Linux only: elsewhere a plugin is started as it is.
/// </summary>
internal static class PluginGuard
{
    // Both are sessions of their own: what is sent to the engine's process group reaches neither, and the plugin's group has
    // all that the plugin started. What is left of it when the plugin ends goes too: it would keep the plugin's output open.
    private const string Script = """
        exec 3<&0
        setsid "$@" 3<&- </dev/null &
        plugin=$!
        { while read -r _; do :; done; kill -s KILL -- "-$plugin" "$plugin"; } <&3 >/dev/null 2>&1 &
        watcher=$!
        wait "$plugin"
        code=$?
        kill -s KILL -- "$watcher" "-$plugin" 2>/dev/null
        exit "$code"
        """;

    /// <summary>The command that runs a plugin under guard.</summary>
    public static Command Wrap(string command, IReadOnlyList<string> arguments) => OperatingSystem.IsLinux()
        ? Cli.Wrap("setsid")
            .WithArguments(["sh", "-c", Script, "plugin", command, .. arguments])
            .WithStandardInputPipe(PipeSource.Create((_, cancellation) => Task.Delay(Timeout.Infinite, cancellation)))
        : Cli.Wrap(command).WithArguments(arguments);
}
