using System.Collections;
using System.Globalization;
using EmbeddedEngine.Cli;
using EmbeddedEngine.Cli.Updates;
using EmbeddedEngine.Crash.Tests.Support;
using EmbeddedEngine.Providers.Command;

namespace EmbeddedEngine.Node.Tests.Support;

/// <summary>A project with a Node program, its state, and the world that its resources are in: a folder.</summary>
internal sealed class NodeProject : IDisposable
{
    // Half a second less for each run.
    private const string JavaScript = "runtime: {name: nodejs, options: {typescript: false}}";

    private readonly string folder = Directory.CreateTempSubdirectory("node-test-").FullName;
    private readonly Dictionary<string, string?> environment;

    /// <param name="packages">The installed packages; null: the project has none.</param>
    /// <param name="settings">What Pulumi.yaml says after the name.</param>
    public NodeProject(NodePackages? packages, string settings = JavaScript)
    {
        environment = new()
        {
            ["PULUMI_BACKEND_URL"] = $"file://{Path.Combine(folder, "state")}",
            ["PULUMI_HOME"] = Path.Combine(folder, "home"),
            ["PULUMI_CONFIG_PASSPHRASE"] = "correct horse",
            ["PATH"] = Environment.GetEnvironmentVariable("PATH"),
        };
        Directory.CreateDirectory(Folder);
        Directory.CreateDirectory(World);
        Write("Pulumi.yaml", $"name: demo\n{settings}\n");
        Write("package.json", """{ "name": "demo" }""");
        if (packages is not null)
            Directory.CreateSymbolicLink(Path.Combine(Folder, "node_modules"), packages.Modules);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Programs")))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(Folder, "pulumi-resource-thing"), (UnixFileMode)0x1ed);
    }

    /// <summary>The project's folder.</summary>
    public string Folder => Path.Combine(folder, "project");

    /// <summary>The folder in which resources leave files; programs know it by the setting <c>world</c>.</summary>
    public string World => Path.Combine(folder, "world");

    /// <summary>The names of the files in the world.</summary>
    public IEnumerable<string> Files => Directory.GetFiles(World).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>The processes that work in the project's folder: programs and plugins.</summary>
    public IEnumerable<string> Processes => Directory.GetDirectories("/proc")
        .Where(process => Path.GetFileName(process).All(char.IsAsciiDigit))
        .Where(process => WorksIn(process) is { } at && (at == Folder || at.StartsWith(Folder + "/", StringComparison.Ordinal)));

    /// <summary>The state as its file has it.</summary>
    public StateFile State(string stack = "dev") => StateFile.Read(StatePath(stack));

    /// <summary>The text of the state file.</summary>
    public string StateText(string stack = "dev") => File.ReadAllText(StatePath(stack));

    /// <summary>What a file in the world holds.</summary>
    public string Content(string name) => File.ReadAllText(Path.Combine(World, name));

    /// <summary>The lines of a file in the world.</summary>
    public string[] Lines(string name) => File.ReadAllLines(Path.Combine(World, name));

    /// <summary>Sets a variable of the engine's environment.</summary>
    public void Set(string variable, string value) => environment[variable] = value;

    /// <summary>Writes a file of the project.</summary>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    /// <summary>Makes a stack that knows the world.</summary>
    public async Task InitAsync(string stack = "dev")
    {
        (await RunAsync("stack", "init", stack)).Ok();
        (await RunAsync("config", "set", "world", World, "--stack", stack)).Ok();
    }

    /// <summary>Writes the program and updates the stack.</summary>
    /// <param name="program">JavaScript; null: the program stays as it is.</param>
    /// <param name="flags">More flags.</param>
    public Task<CliResult> UpAsync(string? program = null, params string[] flags)
    {
        if (program is not null)
            Write("index.js", program);
        return RunAsync(["up", "--yes", "--skip-preview", "--non-interactive", .. flags]);
    }

    /// <summary>Writes the program and previews the update.</summary>
    public Task<CliResult> PreviewAsync(string program, params string[] flags)
    {
        Write("index.js", program);
        return RunAsync(["preview", .. flags]);
    }

    /// <summary>Destroys the stack.</summary>
    public Task<CliResult> DestroyAsync() => RunAsync("destroy", "--yes", "--skip-preview", "--non-interactive");

    /// <summary>Starts the CLI as a process of its own.</summary>
    public EngineRun Start(params string[] arguments)
    {
        var whole = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value!);
        foreach (var (name, value) in environment)
            whole[name] = value!;
        return new EngineRun(["dotnet", Path.Combine(AppContext.BaseDirectory, "pulumi.dll"), .. arguments], Folder, whole);
    }

    /// <summary>Runs one command line of the CLI in the project's folder.</summary>
    public async Task<CliResult> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var input = new StringReader("");
        var host = new CliHost
        {
            Out = output,
            Error = error,
            In = input,
            OutIsTerminal = false,
            InIsTerminal = false,
            Console = () => throw new InvalidOperationException("There is no terminal."),
            Environment = new CliEnvironment(name => environment.GetValueOrDefault(name)),
            WorkingDirectory = Folder,
            Time = TimeProvider.System,
            Providers = program => [new CommandProviderFactory(program, TimeProvider.System)],
            Programs = new ProgramSource(),
        };
        var code = await new CliApplication(host).RunAsync(arguments).WaitAsync(TimeSpan.FromMinutes(2));
        return new CliResult(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string? WorksIn(string process)
    {
        try
        {
            return new FileInfo($"{process}/cwd").LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // it has ended, or is somebody else's
        }
    }

    private string StatePath(string stack) => Path.Combine(folder, "state", ".pulumi", "stacks", "demo", $"{stack}.json");
}
