using Spectre.Console;
using Spectre.Console.Testing;

namespace EmbeddedEngine.Cli.Tests.Harness;

/// <summary>A project in a folder of its own, with a backend beside it, and the CLI to run in it.</summary>
internal sealed class CliHarness : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TestConsole console = new();

    public CliHarness()
    {
        folder.Write("project/Pulumi.yaml", "name: demo\nruntime: dotnet\n");
        Environment = new()
        {
            ["PULUMI_BACKEND_URL"] = $"file://{folder["state"]}",
            ["PULUMI_HOME"] = folder["home"],
            ["PULUMI_CONFIG_PASSPHRASE"] = "correct horse",
        };
        console.Width(120).Height(40).Interactive();
    }

    public Dictionary<string, string> Environment { get; }

    public FakeProgram Program { get; } = new();

    public FakeProvider Provider { get; } = new();

    public string ProjectFolder => folder["project"];

    public string StateFolder => folder["state"];

    public string this[string relative] => folder[relative];

    /// <summary>What the user types at the terminal, where there is one.</summary>
    public TestConsoleInput Keys => console.Input;

    /// <summary>What the terminal shows, where there is one.</summary>
    public string Screen => console.Output;

    /// <summary>Runs one command line in the project's folder.</summary>
    public Task<CliResult> RunAsync(params string[] arguments) => RunAsync("", terminal: false, arguments);

    /// <summary>Runs one command line as at a terminal.</summary>
    public Task<CliResult> RunAtTerminalAsync(params string[] arguments) => RunAsync("", terminal: true, arguments);

    /// <summary>Runs one command line with standard input.</summary>
    public async Task<CliResult> RunAsync(string input, bool terminal, string[] arguments, CancellationToken cancellation = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var standardInput = new StringReader(input);
        var code = await new CliApplication(Host(output, error, standardInput, terminal)).RunAsync(arguments, cancellation).WaitAsync(TimeSpan.FromSeconds(60), CancellationToken.None);
        return new CliResult(code, output.ToString(), error.ToString());
    }

    /// <summary>The world that a command line runs in.</summary>
    public CliHost Host(TextWriter output, TextWriter error, TextReader input, bool terminal) => new()
    {
        Out = output,
        Error = error,
        In = input,
        OutIsTerminal = terminal,
        InIsTerminal = terminal,
        Console = IAnsiConsole () => console,
        Environment = new CliEnvironment(name => Environment.GetValueOrDefault(name)),
        WorkingDirectory = ProjectFolder,
        Time = TimeProvider.System,
        Providers = _ => [Provider],
        Programs = Program,
    };

    public void Dispose()
    {
        console.Dispose();
        folder.Dispose();
    }
}
