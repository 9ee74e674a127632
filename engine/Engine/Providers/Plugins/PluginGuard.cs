using CliWrap;

namespace EmbeddedEngine.Providers.Plugins;

/// <summary>
/// Sees to it that a plugin ends with the engine, even when the engine is killed: a plugin that went on would change the world
/// behind the back of the next update. A shell stands between the two and waits for the end of its input, which is the
/// engine's end or its wish; it ends the plugin then, with all that it started. Linux only: elsewhere a plugin is started as it is.
/// </summary>
internal static class PluginGuard
{
    // Both are sessions of their own: what is sent to the engine's process group reaches neither, and the plugin's session has
    // all that the plugin started. What is left of it when the plugin ends goes too: it would keep the plugin's output open.
    // The engine must not kill the guard: .NET stops a process before it looks for its children, and an engine that is killed
    // just then leaves it stopped for ever.
    private const string Script = """
        end_session() {
            kill -s KILL -- "-$plugin"
            for stat in /proc/[0-9]*/stat; do
                read -r line <"$stat" || continue
                set -- ${line##*) }
                [ "$4" = "$plugin" ] || continue
                process=${stat#/proc/}
                kill -s KILL "${process%/stat}"
            done
        }
        exec 3<&0
        setsid "$@" 3<&- </dev/null &
        plugin=$!
        { while read -r _; do :; done; kill -s KILL "$plugin"; end_session; } <&3 >/dev/null 2>&1 &
        watcher=$!
        wait "$plugin"
        code=$?
        { kill -s KILL "$watcher"; end_session; } 2>/dev/null
        exit "$code"
        """;

    /// <summary>How long a plugin takes to end when it is told to, before it is killed without the guard.</summary>
    public static TimeSpan Patience => OperatingSystem.IsLinux() ? TimeSpan.FromSeconds(10) : TimeSpan.Zero;

    /// <summary>The command that runs a plugin under guard.</summary>
    /// <param name="command">The plugin.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="end">Ends it.</param>
    public static Command Wrap(string command, IReadOnlyList<string> arguments, CancellationToken end) => OperatingSystem.IsLinux()
        ? Cli.Wrap("setsid")
            .WithArguments(["sh", "-c", Script, "plugin", command, .. arguments])
            .WithStandardInputPipe(PipeSource.Create((_, cancellation) => WaitAsync(end, cancellation)))
        : Cli.Wrap(command).WithArguments(arguments);

    private static async Task WaitAsync(CancellationToken end, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end, cancellation);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
