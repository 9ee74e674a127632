using EmbeddedEngine.Providers.Command.Execution;
using EmbeddedEngine.Providers.Command.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Local;

/// <summary>The function <c>command:local:run</c>: runs a command on every preview and every update, and answers its output.</summary>
internal sealed class LocalRun(LocalTarget target)
{
    /// <summary>The function's name.</summary>
    public const string Token = "command:local:run";

    /// <summary>Runs the command.</summary>
    public async Task<InvokeResult> InvokeAsync(PropertyMap arguments, CancellationToken cancellation)
    {
        var reader = new InputReader(arguments);
        reader.AllowOnly(["command", "stdin", "environment", "addPreviousOutputInEnv", "logging", .. target.Names]);
        reader.Text("command", required: true);
        CommandInputs.Read(reader);
        target.Check(arguments, reader);
        if (!reader.Failures.IsEmpty)
        {
            return new InvokeResult(PropertyMap.Empty, reader.Failures);
        }

        var run = new CommandRun(target, arguments, Token, NoLog.Instance);
        var outputs = await run.ExecuteAsync("command", PropertyMap.Empty, cancellation).ConfigureAwait(false);
        return new InvokeResult(PropertyMap.From(arguments.Concat(outputs)), []);
    }

    // A function has no resource to report under.
    private sealed class NoLog : IResourceLog
    {
        public static NoLog Instance { get; } = new();

        public void Write(LogSeverity severity, string message, bool ephemeral = false)
        {
        }
    }
}
