using System.Collections.Immutable;
using EmbeddedEngine.Providers.Command.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Execution;

/// <summary>Runs a command of a resource: streams its output, masks secrets, and says what went wrong without giving any away.</summary>
/// <param name="target">Where it runs.</param>
/// <param name="inputs">The resource's inputs.</param>
/// <param name="what">What the command is called in messages.</param>
/// <param name="log">Where its output goes.</param>
internal sealed class CommandRun(ICommandTarget target, PropertyMap inputs, string what, IResourceLog log)
{
    private const string StdoutVariable = "PULUMI_COMMAND_STDOUT";
    private const string StderrVariable = "PULUMI_COMMAND_STDERR";
    private const int TailLines = 10;

    private readonly SecretMask mask = SecretMask.For(inputs);

    /// <summary>Runs the command; answers the outputs.</summary>
    /// <param name="property">The input that holds the command.</param>
    /// <param name="previous">Outputs of the run before.</param>
    /// <param name="cancellation">Ends the command.</param>
    /// <exception cref="ProviderException">It failed.</exception>
    public async Task<PropertyMap> ExecuteAsync(string property, PropertyMap previous, CancellationToken cancellation)
    {
        var reader = new InputReader(inputs);
        var settings = CommandInputs.Read(reader);
        var command = reader.Text(property, required: true);
        reader.ThrowIfFailed();

        var stdout = Capture(settings, LoggedOutput.Stdout);
        var stderr = Capture(settings, LoggedOutput.Stderr);
        var launch = new CommandLaunch(command!, settings.Stdin ?? "", EnvironmentOf(settings, previous), stdout, stderr);
        var exit = await target.RunAsync(inputs, launch, log, cancellation).ConfigureAwait(false);
        stdout.Complete();
        stderr.Complete();
        if (!exit.Succeeded)
        {
            throw new ProviderException(Explain(exit, inputs.Get(property), stdout.Text, stderr.Text));
        }

        var secret = PassesSecrets(property);
        return PropertyMap.From(target.Collect(inputs).Concat(
        [
            KeyValuePair.Create("stdout", Output(stdout.Text, secret)),
            KeyValuePair.Create("stderr", Output(stderr.Text, secret)),
        ]));
    }

    // What a command makes of a secret may give it away. A connection's secrets never reach the command.
    private bool PassesSecrets(string property) =>
        inputs.Get(property).ContainsSecrets || inputs.Get("stdin").ContainsSecrets || inputs.Get("environment").ContainsSecrets;

    private static PropertyValue Output(string text, bool secret)
    {
        PropertyValue value = text.EndsWith('\n') ? text[..^1] : text;
        return secret ? value.AsSecret() : value;
    }

    private static ImmutableSortedDictionary<string, string> EnvironmentOf(CommandInputs settings, PropertyMap previous)
    {
        var environment = settings.Environment;
        if (!settings.AddPreviousOutput)
        {
            return environment;
        }

        foreach (var (variable, output) in new[] { (StdoutVariable, "stdout"), (StderrVariable, "stderr") })
        {
            if (previous.Get(output).AsText() is { Length: > 0 } text)
            {
                environment = environment.SetItem(variable, text);
            }
        }

        return environment;
    }

    private OutputCapture Capture(CommandInputs settings, LoggedOutput stream) => new(settings.Logging.HasFlag(stream)
        ? line => log.Write(LogSeverity.Info, mask.Apply(line))
        : _ => { });

    private string Explain(CommandExit exit, PropertyValue command, string stdout, string stderr)
    {
        var message = new List<string> { $"{what} failed: {exit}" };
        if (command.AsText() is { } text && !command.ContainsSecrets && !mask.Finds(text))
        {
            message.Add($"command: {text}");
        }

        var (stream, output) = string.IsNullOrWhiteSpace(stderr) ? ("stdout", stdout) : ("stderr", stderr);
        if (!string.IsNullOrWhiteSpace(output))
        {
            message.Add($"the end of its {stream}:");
            message.AddRange(mask.Apply(output.TrimEnd()).Split('\n').TakeLast(TailLines));
        }

        return string.Join('\n', message);
    }
}
