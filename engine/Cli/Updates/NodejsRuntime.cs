using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.Programs;
using EmbeddedEngine.Stacks.Projects;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>Runtime <c>nodejs</c> of a project file and its options.</summary>
internal static class NodejsRuntime
{
    private static readonly string[] PackageManagers = ["npm", "pnpm", "yarn", "bun"];

    /// <summary>How the project's program is run.</summary>
    /// <exception cref="CliException">The project file has an option that is not supported.</exception>
    public static NodejsProgramOptions Options(Project project)
    {
        var options = new NodejsProgramOptions(ProgramFolder.Of(project))
        {
            RootDirectory = project.Folder,
            EntryPoint = File.Exists(project.Program) ? Path.GetFileName(project.Program) : ".",
        };
        foreach (var (name, value) in project.Runtime.Options)
        {
            options = name switch
            {
                "typescript" when bool.TryParse(value, out var typeScript) => options with { TypeScript = typeScript },
                "typescript" => throw Refused("'typescript' must be true or false"),
                "nodeargs" => options with { NodeArguments = [.. value.Split(' ', StringSplitOptions.RemoveEmptyEntries)] },
                // Packages are installed by the user: which program does it makes no difference here.
                "packagemanager" when PackageManagers.Contains(value, StringComparer.Ordinal) => options,
                "packagemanager" => throw Refused($"'packagemanager' must be one of {string.Join(", ", PackageManagers)}"),
                _ => throw Refused($"the option '{name}' is not supported by the embedded engine: remove it"),
            };
        }

        return options;

        CliException Refused(string why) => CliException.Usage($"{project.File}: runtime {NodejsProgram.Runtime}: {why}");
    }
}
