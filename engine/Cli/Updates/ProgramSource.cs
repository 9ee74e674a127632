using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Programs;
using EmbeddedEngine.Stacks.Projects;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>Runs programs as processes: those written in .NET and for Node.js.</summary>
internal sealed class ProgramSource : IProgramSource
{
    /// <inheritdoc />
    public IProgram Create(Project project, string? assembly, IEventSink events) => project.Runtime.Name switch
    {
        DotnetRuntime.Name => new DotnetProgram(DotnetRuntime.Options(project, assembly), events),
        NodejsProgram.Runtime => new NodejsProgram(NodejsRuntime.Options(project), events),
        var other => throw CliException.Usage(
            $"{project.File}: runtime '{other}' is not supported by the embedded engine, only '{DotnetRuntime.Name}' and '{NodejsProgram.Runtime}' are"),
    };
}
