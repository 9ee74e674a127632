namespace EmbeddedEngine.Programs;

/// <summary>Which .NET program to run.</summary>
/// <param name="Directory">The program's folder, which is also its working directory; absolute.</param>
public sealed record DotnetProgramOptions(string Directory)
{
    /// <summary>The project's root folder, where Pulumi.yaml is; null when the program is not to know.</summary>
    public string? RootDirectory { get; init; }

    /// <summary>A program that is built already: a .dll, or any other executable file; null: the project in <see cref="Directory"/> is built first.</summary>
    public string? Assembly { get; init; }

    /// <summary>The command that stands for .NET.</summary>
    public string Dotnet { get; init; } = "dotnet";
}
