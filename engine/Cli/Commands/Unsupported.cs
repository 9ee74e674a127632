using System.CommandLine;
using System.CommandLine.Parsing;

namespace EmbeddedEngine.Cli.Commands;

/// <summary>
/// Verbs and flags of the official CLI that the embedded engine does not have: they are known by name, so that using one
/// gives a clear answer and not a guess at what may have been meant.
/// </summary>
internal static class Unsupported
{
    private static readonly (string Name, string Advice)[] Verbs =
    [
        ("ai", ""), ("api", ""), ("cloud", ""), ("console", ""), ("convert", ""), ("convert-trace", ""), ("deployment", ""), ("do", ""),
        ("env", ""), ("insights", ""), ("install", ""), ("neo", ""), ("new", ""),
        ("login", "set PULUMI_BACKEND_URL=file://DIRECTORY, or backend.url in Pulumi.yaml"),
        ("logout", "state is kept where PULUMI_BACKEND_URL or backend.url in Pulumi.yaml says"),
        ("org", ""), ("package", ""), ("plugin", ""), ("policy", ""), ("project", ""), ("query", ""),
        ("replay-events", ""), ("schema", ""), ("template", ""), ("view-trace", ""), ("watch", ""), ("whoami", ""),
    ];

    private static readonly (string Name, string Advice)[] StackVerbs =
    [
        ("get", "use 'pulumi stack output' or 'pulumi stack export'"), ("schedule", ""), ("tag", ""), ("webhook", ""),
    ];

    private static readonly (string Name, string Advice)[] StateVerbs =
    [
        ("edit", "use 'pulumi stack export' and 'pulumi stack import'"), ("move", ""), ("protect", "set the option 'protect' in the program"),
        ("taint", "use 'pulumi up --replace URN'"), ("untaint", ""), ("upgrade", ""),
    ];

    private static readonly (string Name, string Advice)[] ConfigVerbs =
    [
        ("cp", ""), ("edit", ""), ("env", ""), ("refresh", ""), ("rm-all", "use 'pulumi config rm' for each key"),
        ("set-all", "use 'pulumi config set' for each key"), ("web", ""),
    ];

    private static readonly string[] GlobalFlags =
    [
        "--disable-integrity-checking", "--fully-qualify-stack-names", "-Q", "--logflow", "--logtostderr", "--memprofilerate",
        "--otel-traces", "--profiling", "--tracing", "--verbose", "-v",
    ];

    private static readonly string[] UpdateFlags =
    [
        "--attach-debugger", "--config", "-c", "--config-file", "--config-path", "--copilot", "--debug", "-d", "--exclude-protected",
        "--import-file", "--import-pending-creates", "--neo", "--plan", "--policy-pack", "--policy-pack-config", "--remote", "--remove", "--run-program", "--save-plan", "--secrets-provider", "--show-config",
        "--show-full-output", "--show-policy-remediations", "--show-reads", "--show-replacement-steps", "--show-sames", "--strict",
        "--suppress-outputs", "--suppress-permalink", "--suppress-progress", "--suppress-stream-logs",
    ];

    private static readonly string[] ImportFlags = ["--from", "--out", "-o", "--properties"];

    private static readonly string[] StackFlags =
    [
        "--all", "-a", "--copy-config-from", "--force", "--no-select", "--organization", "-o", "--project", "--remote", "--remote-git-url",
        "--secrets-provider", "--shell", "--show-ids", "-i", "--show-urns", "-u", "--tag", "-t", "--teams", "--version",
    ];

    private static readonly string[] LogsFlags = ["--config-file", "--follow", "-f", "--json", "-j", "--resource", "-r", "--since"];

    private static readonly string[] StateFlags = ["--all"];

    private static readonly string[] AboutFlags = ["--transitive", "-t"];

    private static readonly string[] ConfigFlags = ["--config-file", "--json-value", "--open", "--plaintext-all", "--type"];

    /// <summary>Adds the unsupported verbs and flags beside the supported ones.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var flag in GlobalFlags)
            root.Add(Flag(flag, recursive: true));
        foreach (var command in root.Subcommands.ToList())
        {
            switch (command.Name)
            {
                case "up" or "preview" or "destroy" or "refresh":
                    AddFlags(command, UpdateFlags);
                    break;
                case "import":
                    AddFlags(command, ImportFlags);
                    AddFlags(command, UpdateFlags);
                    break;
                case "stack":
                    AddFlagsToAll(command, StackFlags);
                    AddVerbs(command, StackVerbs, "pulumi stack ");
                    break;
                case "logs":
                    AddFlags(command, LogsFlags);
                    break;
                case "about":
                    AddFlags(command, AboutFlags);
                    break;
                case "state":
                    AddFlagsToAll(command, StateFlags);
                    AddVerbs(command, StateVerbs, "pulumi state ");
                    break;
                case "config":
                    AddFlagsToAll(command, ConfigFlags);
                    AddVerbs(command, ConfigVerbs, "pulumi config ");
                    break;
            }
        }

        AddVerbs(root, Verbs, "pulumi ");
    }

    /// <summary>Whether an option is known only to be refused.</summary>
    public static bool IsRefused(Option option) => option is UnsupportedOption;

    /// <summary>Refuses a command line that uses an unsupported flag.</summary>
    /// <exception cref="CliException">It does; the message names the flag.</exception>
    public static void Refuse(ParseResult parsed)
    {
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as CommandResult)
        {
            if (result.Children.OfType<OptionResult>().FirstOrDefault(option => option is { Implicit: false, Option: UnsupportedOption }) is { } used)
                throw CliException.Usage($"{used.Option.Name} is not supported by the embedded engine");
        }
    }

    private static void AddVerbs(Command command, (string Name, string Advice)[] verbs, string prefix)
    {
        foreach (var (name, advice) in verbs)
        {
            var verb = new Command(name) { Hidden = true, TreatUnmatchedTokensAsErrors = false };
            verb.SetAction(int (_) => throw CliException.Usage(
                $"'{prefix}{name}' is not supported by the embedded engine{(advice.Length > 0 ? $": {advice}" : "")}"));
            command.Add(verb);
        }
    }

    private static void AddFlagsToAll(Command command, string[] flags)
    {
        AddFlags(command, flags);
        foreach (var subcommand in command.Subcommands)
            AddFlags(subcommand, flags);
    }

    private static void AddFlags(Command command, string[] flags)
    {
        var known = command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var flag in flags.Where(flag => !known.Contains(flag)))
            command.Add(Flag(flag, recursive: false));
    }

    private static UnsupportedOption Flag(string name, bool recursive) => new(name) { Hidden = true, Recursive = recursive };

    /// <summary>A flag that is known only to be refused, with a value or without.</summary>
    private sealed class UnsupportedOption : Option<string[]>
    {
        public UnsupportedOption(string name)
            : base(name)
        {
            Arity = ArgumentArity.ZeroOrMore;
            AllowMultipleArgumentsPerToken = false;
        }
    }
}
