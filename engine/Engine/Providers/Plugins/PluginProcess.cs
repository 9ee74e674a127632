using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using CliWrap;

namespace EmbeddedEngine.Providers.Plugins;

/// <summary>A plugin's process, from its start to its end. Disposing ends it with all that it started.</summary>
internal sealed partial class PluginProcess : IAsyncDisposable
{
    private readonly PluginName plugin;
    private readonly PluginLaunch launch;
    private readonly PluginLog log;
    private readonly CancellationTokenSource end = new();
    private readonly CancellationTokenSource kill = new();
    private readonly TaskCompletionSource<string> firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<CommandResult> running;

    private PluginProcess(PluginName plugin, PluginLaunch launch, PluginLog log, string engineAddress, IReadOnlyDictionary<string, string?> environment)
    {
        this.plugin = plugin;
        this.launch = launch;
        this.log = log;
        running = PluginGuard.Wrap(launch.Command, [.. launch.Arguments, engineAddress], end.Token)
            .WithWorkingDirectory(launch.WorkingDirectory)
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None)
            .WithStandardOutputPipe(PipeTarget.ToDelegate(TakeOutput))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(log.Add))
            .ExecuteAsync(kill.Token)
            .Task;
    }

    /// <summary>The loopback port that it serves.</summary>
    public int Port { get; private set; }

    /// <summary>Starts a plugin and waits until it says where it listens.</summary>
    /// <exception cref="ProviderException">It cannot be started, or says nothing of the kind in time.</exception>
    public static async Task<PluginProcess> StartAsync(
        PluginName plugin,
        PluginLaunch launch,
        PluginLog log,
        string engineAddress,
        IReadOnlyDictionary<string, string?> environment,
        TimeSpan limit,
        CancellationToken cancellation)
    {
        PluginProcess process;
        try
        {
            process = new PluginProcess(plugin, launch, log, engineAddress, environment);
        }
        catch (Win32Exception e)
        {
            throw new ProviderException($"The plugin of package '{plugin.Package}' cannot be started: {launch.Command}: {e.Message}.", e);
        }

        try
        {
            await process.ReadPortAsync(limit, cancellation).ConfigureAwait(false);
            return process;
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>How the plugin ended, as words that follow its name; null while it runs.</summary>
    /// <param name="patience">How long to wait for an end that is near.</param>
    public async Task<string?> EndedAsync(TimeSpan patience)
    {
        await ((Task)running).WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!running.IsCompleted)
            return null;
        var code = running.IsCompletedSuccessfully ? (await running.ConfigureAwait(false)).ExitCode.ToString(CultureInfo.InvariantCulture) : "unknown";
        var last = log.Last;
        return $"ended with exit code {code}{(last.Length == 0 ? "" : $"; its last output: {last}")}";
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        log.Close();
        kill.CancelAfter(PluginGuard.Patience);
        await end.CancelAsync().ConfigureAwait(false);
        await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
        kill.Dispose();
    }

    private async Task ReadPortAsync(TimeSpan limit, CancellationToken cancellation)
    {
        var said = firstLine.Task;
        try
        {
            await Task.WhenAny(said, running).WaitAsync(limit, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw Failed($"did not say within {limit.TotalSeconds} s where it listens");
        }

        if (!said.IsCompleted)
            throw Failed($"{await EndedAsync(TimeSpan.Zero).ConfigureAwait(false)} before it said where it listens");
        var line = await said.ConfigureAwait(false);
        Port = ushort.TryParse(Escapes().Replace(line, "").Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
            ? port
            : throw Failed($"printed '{line}' where the port that it listens on was expected");
    }

    private void TakeOutput(string line)
    {
        if (!firstLine.TrySetResult(line))
            log.Add(line);
    }

    private ProviderException Failed(string how) => new($"The plugin of package '{plugin.Package}' ({launch.Command}) {how}.");

    // A plugin run by a build tool prints the tool's progress marks before the port.
    [GeneratedRegex(@"\e\][^\e\a]*(\e\\|\a)|\e\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Escapes();
}
