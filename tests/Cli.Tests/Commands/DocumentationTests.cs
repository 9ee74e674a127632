using System.CommandLine;
using EmbeddedEngine.Cli.Commands;
using EmbeddedEngine.Cli.Tests.Harness;

namespace EmbeddedEngine.Cli.Tests.Commands;

/// <summary>The table of commands in the documentation, and the examples in the help, are of the commands that there are.</summary>
public sealed class DocumentationTests : IDisposable
{
    private readonly CliHarness cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task The_table_of_commands_has_every_command_and_option_and_what_is_missing()
    {
        var table = Table();
        var page = await File.ReadAllLinesAsync(Path.Combine(Root, "docs", "pulumi.md"));
        page.SkipWhile(line => !line.StartsWith("| command |")).Skip(2).TakeWhile(line => line.StartsWith('|'))
            .ShouldBe(table, $"docs/pulumi.md should have:\n{string.Join('\n', table)}");
    }

    [Fact]
    public async Task Every_command_has_an_example_that_it_understands()
    {
        var (root, commands) = Commands();
        Examples.All.Keys.Order(StringComparer.Ordinal).ShouldBe(commands.Select(command => command.Path).Order(StringComparer.Ordinal));
        foreach (var (path, example) in Examples.All.Where(item => !item.Value.Contains("<(")))
        {
            example.ShouldStartWith($"pulumi {path}".Trim());
            var parsed = root.Parse(example["pulumi ".Length..].Replace('\'', '"'));
            parsed.Errors.ShouldBeEmpty(example);
            Unsupported.Refuse(parsed);
            var help = (await cli.RunAsync([.. path.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Ok().Out;
            help.ShouldContain($"Example:\n  {example}\n");
        }
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "GitOrigin.slnx")))
                folder = folder.Parent!;
            return folder.FullName;
        }
    }

    private List<string> Table()
    {
        var (root, commands) = Commands();
        var byPath = commands.ToDictionary(item => item.Path, item => item.Command);
        return
        [
            Row("every command", Options(root, refused: false), Names(Options(root, refused: true))),
            .. commands.Where(command => command.Path.Length > 0).Select(command => Row(
                $"`{command.Path}`" + string.Concat(command.Command.Aliases.Select(alias => $", `{alias}`")),
                Options(command.Command, refused: false),
                Missing(command.Path, byPath))),
            .. commands.Where(command => command.Command.Subcommands.Any(verb => verb.Hidden)).Select(command => Row(
                $"other verbs{(command.Path.Length == 0 ? "" : $" of `{command.Path}`")}",
                [],
                Names(command.Command.Subcommands.Where(verb => verb.Hidden).Select(verb => verb.Name)))),
        ];
    }

    /// <summary>What a command does not have; of verbs that lack the same, only what they lack besides.</summary>
    private static string Missing(string path, Dictionary<string, Command> commands)
    {
        var missing = Options(commands[path], refused: true).ToList();
        var like = path.Contains(' ') ? path.Split(' ')[0] : path is "preview" or "destroy" or "refresh" or "import" ? "up" : null;
        var shared = like is null ? [] : Options(commands[like], refused: true).ToList();
        return shared.Count == 0 ? Names(missing) : $"as `{like}` {Names(missing.Except(shared))}".TrimEnd();
    }

    private static string Row(string command, IEnumerable<string> there, string missing) => $"| {command} | {Names(there)} | {missing} |";

    private static string Names(IEnumerable<string> names) => string.Join(' ', names.Select(name => $"`{name}`"));

    private static IEnumerable<string> Options(Command command, bool refused) => command.Options
        .Where(option => option.Name.StartsWith("--") && Unsupported.IsRefused(option) == refused)
        .Select(option => option.Name)
        .Order(StringComparer.Ordinal);

    private (RootCommand Root, List<(string Path, Command Command)> Commands) Commands()
    {
        var root = CommandTree.Create(cli.Host(TextWriter.Null, TextWriter.Null, TextReader.Null, terminal: false));
        return (root, [.. Below(root, "")]);
    }

    private static IEnumerable<(string Path, Command Command)> Below(Command command, string path) =>
        [(path, command), .. command.Subcommands.Where(verb => !verb.Hidden).SelectMany(verb => Below(verb, $"{path} {verb.Name}".Trim()))];
}
