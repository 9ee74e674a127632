using System.Collections.Immutable;
using System.Text.Json;
using EmbeddedEngine.Crash.Things;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Crash.Tests.Support;

/// <summary>A project whose program declares things, its stack, and the world that the things are in: a folder.</summary>
internal sealed class Scene : IDisposable
{
    // Both the program and the plugin.
    private static readonly string Things = Path.Combine(AppContext.BaseDirectory, "Crash.Things.dll");

    // Compiled ahead of time where that is not older: hundreds of runs begin and end.
    private static readonly string Cli = new[] { "publish", "bin" }
        .Select(kind => Path.GetFullPath($"../../../{kind}/Cli/{Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))}/pulumi.dll", AppContext.BaseDirectory))
        .Where(File.Exists)
        .MaxBy(file => File.GetLastWriteTimeUtc(Path.Combine(Path.GetDirectoryName(file)!, "EmbeddedEngine.dll")))!;

    private readonly string folder = Directory.CreateTempSubdirectory("crash-test-").FullName;
    private readonly Dictionary<string, string> environment;
    private int runs;

    public Scene()
    {
        World = new World(Path.Combine(folder, "world"));
        environment = new()
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH")!,
            ["HOME"] = folder,
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            // Short runs: nothing of them is worth a second compilation. The number is hexadecimal.
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_TC_CallCountingDelayMs"] = "1388",
            ["PULUMI_HOME"] = Path.Combine(folder, "home"),
            ["PULUMI_BACKEND_URL"] = $"file://{StateFolder}",
            ["PULUMI_CONFIG_PASSPHRASE"] = "correct horse",
            ["PULUMI_PROGRAM_ASSEMBLY"] = Things,
            ["CRASH_WORLD"] = World.Folder,
        };
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } dotnet)
            environment["DOTNET_ROOT"] = dotnet;
        Directory.CreateDirectory(ProjectFolder);
        Directory.CreateDirectory(StateFolder);
        File.WriteAllText(
            Path.Combine(ProjectFolder, "Pulumi.yaml"), "name: demo\nruntime: dotnet\nplugins: {providers: [{name: thing, path: .}]}\n");
        HealthyPlugin();
    }

    /// <summary>What stands before every command line of the CLI.</summary>
    public ImmutableArray<string> Prefix { get; set; } = [];

    /// <summary>The folder that holds the state and nothing else.</summary>
    public string StateFolder => Path.Combine(folder, "state");

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>The folder of the stack's locks.</summary>
    public string Locks => Path.Combine(StateFolder, ".pulumi/locks/organization/demo/dev");

    /// <summary>Whether somebody holds the stack's lock, or died with it. One that was being made is hidden, and nobody's.</summary>
    public bool IsLocked => Directory.Exists(Locks) && Directory.EnumerateFiles(Locks).Any(file => !Path.GetFileName(file).StartsWith('.'));

    /// <summary>The stack's state file.</summary>
    public string StateFile => Path.Combine(StateFolder, ".pulumi/stacks/demo/dev.json");

    /// <summary>The name of the last run, which the world's logs have.</summary>
    public string LastRun => $"{runs:d4}";

    /// <summary>The project's folder.</summary>
    public string ProjectFolder => Path.Combine(folder, "project");

    /// <summary>Makes the stack.</summary>
    public async Task InitAsync() => (await RunAsync("stack", "init", "dev")).Code.ShouldBe(0);

    /// <summary>Says what the program declares from now on.</summary>
    public void Declare(params IEnumerable<Thing> things) =>
        File.WriteAllText(Path.Combine(ProjectFolder, Thing.File), JsonSerializer.Serialize(things));

    /// <summary>Says what the plugin is: a shell script.</summary>
    public void Plugin(string script)
    {
        var file = Path.Combine(ProjectFolder, "pulumi-resource-thing");
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Starts <c>pulumi up</c> or <c>pulumi destroy</c>.</summary>
    public EngineRun Start(string verb, params string[] flags) => Start([verb, "--yes", "--skip-preview", "--non-interactive", .. flags]);

    /// <summary>Runs <c>pulumi up</c> to its end.</summary>
    public async Task<(int Code, string Text)> UpAsync(params string[] flags)
    {
        using var run = Start("up", flags);
        return (await run.EndAsync(), run.Text);
    }

    /// <summary>Runs a command line of the CLI to its end.</summary>
    public async Task<(int Code, string Text)> RunAsync(params string[] arguments)
    {
        using var run = Start(arguments);
        return (await run.EndAsync(), run.Text);
    }

    /// <summary>Says that the plugin is well.</summary>
    public void HealthyPlugin() => Plugin($"exec dotnet '{Things}' \"$@\"");

    /// <summary>Waits until nothing of the last run is left.</summary>
    public Task WaitUntilGoneAsync() => Processes.WaitUntilGoneAsync(Marker);

    /// <summary>The state as its file has it: whole, and in order. Secrets are hidden.</summary>
    public Snapshot State() => ReadState(StateFile);

    /// <summary>A state file: whole, and in order. Secrets are hidden.</summary>
    public static Snapshot ReadState(string file)
    {
        using var document = CheckpointDocument.Parse(File.ReadAllBytes(file), file);
        return document.ReadSnapshot(_ => "\"hidden\"");
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A test that failed may have left what still writes there: the failure is the message.
        }
    }

    private string Marker => $"CRASH_MARKER={folder}/{LastRun}";

    private EngineRun Start(string[] arguments)
    {
        runs++;
        environment["CRASH_RUN"] = LastRun;
        environment["CRASH_MARKER"] = Marker.Split('=')[1];
        return new EngineRun([.. Prefix, "dotnet", Cli, .. arguments], ProjectFolder, environment);
    }
}
