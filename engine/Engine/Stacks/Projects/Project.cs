using System.Collections.Immutable;

namespace EmbeddedEngine.Stacks.Projects;

/// <summary>A project: what its <c>Pulumi.yaml</c> says.</summary>
public sealed record Project
{
    /// <summary>The names that a project file may have.</summary>
    internal static readonly ImmutableArray<string> FileNames = ["Pulumi.yaml", "Pulumi.yml"];

    /// <summary>The project file.</summary>
    public required string File { get; init; }

    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>What runs the program.</summary>
    public required ProjectRuntime Runtime { get; init; }

    /// <summary>Where the program is: a folder or file relative to the project's folder; null for that folder itself.</summary>
    public string? Main { get; init; }

    /// <summary>What the project is for; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The address of the backend; null where the project names none.</summary>
    public string? BackendUrl { get; init; }

    /// <summary>The folder of the stacks' files, relative to the project's folder; null for that folder itself.</summary>
    public string? StackConfigDir { get; init; }

    /// <summary>Provider plugins named by their place.</summary>
    public ImmutableArray<ProjectPlugin> Plugins { get; init; } = [];

    /// <summary>Whether every update begins with a refresh.</summary>
    public bool RefreshAlways { get; init; }

    /// <summary>What the project says of configuration keys.</summary>
    internal ImmutableArray<ProjectConfigItem> Config { get; init; } = [];

    /// <summary>The folder of the project file.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>Where the program is: a folder, or a file.</summary>
    public string Program => Main is null ? Folder : Path.GetFullPath(Path.Combine(Folder, Main));

    /// <summary>Finds the project that a folder belongs to: the nearest project file at or above it.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="StackFileException">There is none, or it is not as it must be.</exception>
    public static Project Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (FileNames.Select(name => Path.Combine(at.FullName, name)).FirstOrDefault(System.IO.File.Exists) is { } file)
            {
                return Load(file);
            }
        }

        throw new StackFileException($"There is no {FileNames[0]} in {Path.GetFullPath(folder)} or above it. Go to a project's folder, or name it with --cwd.");
    }

    /// <summary>Reads a project file.</summary>
    /// <exception cref="StackFileException">It is not as it must be.</exception>
    public static Project Load(string file) => ProjectReader.Parse(System.IO.File.ReadAllText(file), Path.GetFullPath(file));

    /// <summary>The file of a stack's settings; it need not be there.</summary>
    public string StackFile(string stack)
    {
        var folder = StackConfigDir is null ? Folder : Path.GetFullPath(Path.Combine(Folder, StackConfigDir));
        return Path.Combine(folder, $"Pulumi.{stack}{Path.GetExtension(File)}");
    }
}
