namespace EmbeddedEngine.Cli.Tests;

/// <summary>A folder of its own for one test, deleted with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("pulumi-cli-test-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
