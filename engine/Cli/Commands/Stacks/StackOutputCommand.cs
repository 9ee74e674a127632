using System.CommandLine;
using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack output</c>.</summary>
internal static class StackOutputCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var name = new Argument<string?>("property-name") { Description = "Only this output", Arity = ArgumentArity.ZeroOrOne };
        var stack = Options.Stack();
        var json = Options.Json("Emit output as JSON");
        var showSecrets = Options.ShowSecrets();
        return new Command("output", "Show a stack's output properties") { name, stack, json, showSecrets }
            .Runs(host, async (context, cancellation) =>
            {
                var workspace = StackWorkspace.Open(context);
                using var session = workspace.Session(workspace.Existing(context.Value(stack)));
                var shape = context.Value(showSecrets) ? PropertyJson.Shown : PropertyJson.Masked;
                var outputs = await session.ReadOutputsAsync(context.Value(showSecrets), cancellation);
                if (context.Value(name) is { } only)
                {
                    var value = outputs.TryGetValue(only, out var found)
                        ? shape.Of(found)
                        : throw new CliException($"stack '{session.Name.Stack}' has no output '{only}'");
                    await context.Out.WriteLineAsync(context.Value(json) ? JsonText.Pretty(value) : Plain(value));
                }
                else if (context.Value(json))
                {
                    await context.Out.WriteLineAsync(JsonText.Pretty(shape.Of(outputs)));
                }
                else
                {
                    foreach (var line in Lines(outputs, shape))
                        await context.Out.WriteLineAsync(line);
                }

                return ExitCode.Success;
            });
    }

    private static IEnumerable<string> Lines(PropertyMap outputs, PropertyJson shape) => outputs.Count == 0
        ? ["No output values currently in this stack"]
        :
        [
            $"Current stack outputs ({outputs.Count}):",
            .. Tables.Lines(["OUTPUT", "VALUE"], outputs.Select(IReadOnlyList<string> (output) => [output.Key, Plain(shape.Of(output.Value))]))
                .Select(line => $"    {line}"),
        ];

    /// <summary>A text as it is, so that a shell can use it; anything else as JSON.</summary>
    private static string Plain(JsonNode? value) =>
        value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : JsonText.Compact(value);
}
