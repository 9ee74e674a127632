using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Stacks.Projects;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>Makes what runs the user's program.</summary>
internal interface IProgramSource
{
    /// <summary>The program of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="assembly">The path of the program when it is built already; null: build it.</param>
    /// <param name="events">Where its output goes.</param>
    IProgram Create(Project project, string? assembly, IEventSink events);
}
