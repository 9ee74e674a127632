using EmbeddedEngine.Stacks.Projects;

namespace EmbeddedEngine.Cli.Workspace;

/// <summary>Where a project's program is.</summary>
internal static class ProgramFolder
{
    /// <summary>The folder of the program: <c>main</c> may name it, or a file in it.</summary>
    public static string Of(Project project) => File.Exists(project.Program) ? Path.GetDirectoryName(project.Program)! : project.Program;
}
