using EmbeddedEngine.Cli;
using EmbeddedEngine.Cli.Updates;
using EmbeddedEngine.Providers.Command;
using EmbeddedEngine.Providers.OpenStack;
using Spectre.Console;

// The composition root: what the CLI works with in a real process.
var host = new CliHost
{
    Out = Console.Out,
    Error = Console.Error,
    In = Console.In,
    OutIsTerminal = !Console.IsOutputRedirected,
    InIsTerminal = !Console.IsInputRedirected,
    Console = () => AnsiConsole.Console,
    Environment = CliEnvironment.OfProcess,
    WorkingDirectory = Environment.CurrentDirectory,
    Time = TimeProvider.System,
    Providers = folder => [new CommandProviderFactory(folder, TimeProvider.System), new OpenStackProviderFactory(folder, TimeProvider.System)],
    Programs = new ProgramSource(),
};
return await new CliApplication(host).RunAsync(args);
