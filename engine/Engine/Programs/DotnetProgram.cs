using System.Text.Json;
using CliWrap;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Processes;
using EmbeddedEngine.Providers;

namespace EmbeddedEngine.Programs;

/// <summary>A program written in .NET against Pulumi's SDK: built if need be, then run as a process of its own.</summary>
/// <param name="options">Which program.</param>
/// <param name="events">Receives what the program and its build print.</param>
public sealed class DotnetProgram(DotnetProgramOptions options, IEventSink events) : IProgram
{
    /// <inheritdoc />
    public async Task<ProgramResult> RunAsync(ProgramContext context, CancellationToken cancellation)
    {
        var assembly = options.Assembly ?? await BuildAsync(cancellation).ConfigureAwait(false);
        if (assembly is null)
            return ProgramResult.FailedAndReported;
        if (!File.Exists(assembly))
        {
            Print(LogSeverity.Error, $"There is no program at '{assembly}'.");
            return ProgramResult.FailedAndReported;
        }

        if (!IsManaged(assembly) && !ExecutableFile.IsThere(assembly))
        {
            Print(LogSeverity.Error, $"The program '{assembly}' cannot be run: it is no .dll, and not executable.");
            return ProgramResult.FailedAndReported;
        }

        var output = PipeTarget.ToDelegate(line => Print(LogSeverity.Info, line));
        // Cancellation ends the process with all that it started.
        var result = await (IsManaged(assembly) ? Run(options.Dotnet, assembly) : Run(assembly))
            .WithEnvironmentVariables(ProgramEnvironment.Of(context, options.RootDirectory))
            .WithStandardOutputPipe(output)
            .WithStandardErrorPipe(output)
            .ExecuteAsync(cancellation).ConfigureAwait(false);
        return ProgramExit.Result(result.ExitCode);
    }

    /// <summary>Builds the project; the path of its assembly, or null after telling why there is none.</summary>
    private async Task<string?> BuildAsync(CancellationToken cancellation)
    {
        var projects = Directory.GetFiles(options.Directory, "*.*proj");
        if (projects.Length != 1)
        {
            Print(LogSeverity.Error, $"'{options.Directory}' has {projects.Length} projects; a .NET program has exactly one.");
            return null;
        }

        var lines = new List<string>();
        var result = await Run(options.Dotnet, "build", projects[0], "-nologo", "-v", "quiet", "-getProperty:TargetPath", "-getTargetResult:Build")
            .WithStandardOutputPipe(PipeTarget.ToDelegate(lines.Add))
            .WithStandardErrorPipe(PipeTarget.ToDelegate(lines.Add))
            .ExecuteAsync(cancellation).ConfigureAwait(false);
        if (result.ExitCode == 0)
            return TargetPath(string.Join('\n', lines));
        Print(LogSeverity.Error, $"The program does not build:\n{string.Join('\n', lines)}");
        return null;
    }

    private static string? TargetPath(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("Properties").GetProperty("TargetPath").GetString();
    }

    private static bool IsManaged(string file) => Path.GetExtension(file).Equals(".dll", StringComparison.OrdinalIgnoreCase);

    private Command Run(string command, params string[] arguments)
    {
        var (program, all) = OwnSession.Of(command, arguments);
        return Cli.Wrap(program).WithArguments(all).WithWorkingDirectory(options.Directory).WithValidation(CommandResultValidation.None);
    }

    private void Print(LogSeverity severity, string text) => events.Publish(new DiagnosticReported(null, severity, text, Ephemeral: false));
}
