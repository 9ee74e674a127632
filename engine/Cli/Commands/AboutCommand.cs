using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.Resources;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Cli.Commands;

/// <summary><c>pulumi about</c>: what a report of a fault should tell. What cannot be found out is told as an error, and is none.</summary>
internal static class AboutCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var json = Options.Json("Emit output as JSON");
        var stack = Options.Stack();
        return new Command("about", "Print information about the Pulumi environment") { json, stack }.Runs(host, async (context, _) =>
        {
            var facts = Facts(context, context.Value(stack));
            if (context.Value(json))
            {
                await context.Out.WriteLineAsync(JsonText.Pretty(facts));
                return ExitCode.Success;
            }

            foreach (var line in Lines(facts))
                await context.Out.WriteLineAsync(line);
            return ExitCode.Success;
        });
    }

    private static JsonObject Facts(CommandContext context, string? stack)
    {
        var errors = new JsonArray();
        StackWorkspace? workspace = null;
        JsonObject? currentStack = null;
        try
        {
            workspace = StackWorkspace.Open(context);
            var name = workspace.Resolve(stack);
            currentStack = new JsonObject { ["name"] = name.Stack, ["fullyQualifiedName"] = name.ToString() };
            using var session = workspace.Session(workspace.Existing(name.ToString()));
            AddResources(currentStack, session.Administration.ReadMasked());
        }
        catch (Exception fault) when (fault is CliException or EngineException)
        {
            errors.Add((JsonNode)fault.Message);
        }

        return new JsonObject
        {
            ["plugins"] = new JsonArray([.. context.Host.Providers(context.Directory).Select(provider =>
                new JsonObject { ["name"] = provider.Package, ["version"] = "embedded" })]),
            ["host"] = new JsonObject
            {
                ["os"] = RuntimeInformation.OSDescription,
                ["version"] = Environment.OSVersion.Version.ToString(),
                ["arch"] = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
            },
            ["backend"] = workspace is null ? null : new JsonObject
            {
                ["name"] = Environment.MachineName,
                ["url"] = workspace.Backend.Url,
                ["user"] = Environment.UserName,
            },
            ["currentStack"] = currentStack,
            ["cliAbout"] = new JsonObject { ["version"] = EngineVersion.Current, ["engine"] = "embedded", ["framework"] = RuntimeInformation.FrameworkDescription },
            ["runtime"] = workspace is null ? null : new JsonObject { ["language"] = workspace.Project.Runtime.Name },
            ["errors"] = errors,
        };
    }

    private static void AddResources(JsonObject stack, Snapshot snapshot)
    {
        stack["resources"] = new JsonArray([.. snapshot.Resources.Select(resource => Json(resource))]);
        stack["pendingOperations"] = new JsonArray([.. snapshot.PendingOperations.Select(operation => Json(operation.Resource))]);

        static JsonObject Json(ResourceState resource) => new() { ["type"] = resource.Type, ["urn"] = resource.Urn.Value };
    }

    private static IEnumerable<string> Lines(JsonObject facts)
    {
        foreach (var (title, value) in facts)
        {
            switch (value)
            {
                case JsonObject section:
                    yield return title;
                    foreach (var (name, fact) in section)
                        yield return $"    {name}: {(fact is JsonArray items ? items.Count : fact)}";
                    break;
                case JsonArray { Count: > 0 } list:
                    yield return title;
                    foreach (var item in list)
                        yield return $"    {(item is JsonObject entry ? string.Join(' ', entry.Select(fact => fact.Value)) : item)}";
                    break;
            }
        }
    }
}
