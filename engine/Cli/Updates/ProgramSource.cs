using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Programs;
using EmbeddedEngine.Stacks.Projects;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>Runs programs as processes: those written in .NET and for Node.js.</summary>
internal sealed class ProgramSource : IProgramSource
{
    private const string Dotnet = "dotnet";

    /// <inheritdoc />
    public IProgram Create(Project project, string? assembly, IEventSink events) => project.Runtime.Name switch
    {
        Dotnet => new DotnetProgram(
            new DotnetProgramOptions(ProgramFolder.Of(project)) { RootDirectory = project.Folder, Assembly = assembly }, events),
        NodejsProgram.Runtime => new NodejsProgram(NodejsRuntime.Options(project), events),
        var other => throw CliException.Usage(
            $"{project.File}: runtime '{other}' is not supported by the embedded engine, only '{Dotnet}' and '{NodejsProgram.Runtime}' are"),
    };
}
