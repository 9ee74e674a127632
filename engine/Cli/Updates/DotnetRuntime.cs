using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.Programs;
using EmbeddedEngine.Stacks.Projects;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>Runtime <c>dotnet</c> of a project file and its option <c>binary</c>: a program that is built already.</summary>
internal static class DotnetRuntime
{
    /// <summary>The runtime's name in a project file.</summary>
    public const string Name = "dotnet";

    /// <summary>How the project's program is run.</summary>
    /// <param name="project">The project.</param>
    /// <param name="assembly">A built program that stands for the project file's; null: what the project file says.</param>
    /// <exception cref="CliException">The project file has an option that is not supported.</exception>
    public static DotnetProgramOptions Options(Project project, string? assembly)
    {
        var options = new DotnetProgramOptions(ProgramFolder.Of(project)) { RootDirectory = project.Folder };
        foreach (var (name, value) in project.Runtime.Options)
        {
            options = name switch
            {
                "binary" when value.Length > 0 => options with { Assembly = Path.GetFullPath(value, options.Directory) },
                "binary" => throw Refused("'binary' must be the path of a built program"),
                _ => throw Refused($"the option '{name}' is not supported by the embedded engine: remove it"),
            };
        }

        return assembly is null ? options : options with { Assembly = assembly };

        CliException Refused(string why) => CliException.Usage($"{project.File}: runtime {Name}: {why}");
    }
}
