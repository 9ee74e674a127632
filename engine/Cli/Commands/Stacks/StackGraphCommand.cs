using System.CommandLine;
using System.Text;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.Resources;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack graph</c>: writes the stack's resources and what they depend on in the language DOT.</summary>
internal static class StackGraphCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var file = new Argument<string>("filename") { Description = "The file to write" };
        var stack = Options.Stack();
        var noParents = new Option<bool>("--ignore-parent-edges") { Description = "Leave out the edges to parents" };
        var noDependencies = new Option<bool>("--ignore-dependency-edges") { Description = "Leave out the edges to dependencies" };
        var parentColor = new Option<string>("--parent-edge-color") { Description = "The colour of edges to parents", DefaultValueFactory = _ => "#AA6639", HelpName = "string" };
        var dependencyColor = new Option<string>("--dependency-edge-color") { Description = "The colour of edges to dependencies", DefaultValueFactory = _ => "#246C60", HelpName = "string" };
        var shortNames = new Option<bool>("--short-node-name") { Description = "Call resources by their names, not by their URNs" };
        return new Command("graph", "Export a stack's dependency graph to a file") { file, stack, noParents, noDependencies, parentColor, dependencyColor, shortNames }
            .Runs(host, async (context, cancellation) =>
            {
                var workspace = StackWorkspace.Open(context);
                using var session = workspace.Session(workspace.Existing(context.Value(stack)));
                var text = Dot(
                    session.Administration.ReadMasked(),
                    context.Value(noParents) ? null : context.Value(parentColor),
                    context.Value(noDependencies) ? null : context.Value(dependencyColor),
                    context.Value(shortNames));
                var path = Path.GetFullPath(context.Value(file)!, context.Directory);
                await File.WriteAllTextAsync(path, text, cancellation);
                await context.Out.WriteLineAsync($"Wrote stack dependency graph to `{context.Value(file)}`");
                return ExitCode.Success;
            });
    }

    private static string Dot(Snapshot snapshot, string? parentColor, string? dependencyColor, bool shortNames)
    {
        var nodes = snapshot.Resources.Where(resource => !resource.Delete)
            .Select((resource, index) => (resource.Urn, Node: $"Resource{index}")).ToDictionary(item => item.Urn, item => item.Node);
        var text = new StringBuilder("strict digraph {\n");
        foreach (var resource in snapshot.Resources.Where(resource => !resource.Delete))
        {
            text.Append($"    {nodes[resource.Urn]} [label={Quoted(shortNames ? resource.Urn.Name : resource.Urn.Value)}];\n");
            if (dependencyColor is not null)
            {
                foreach (var urn in resource.Dependencies.Concat(resource.PropertyDependencies.Values.SelectMany(urns => urns)).Distinct())
                    Edge(resource.Urn, urn, dependencyColor);
            }

            if (parentColor is not null && resource.Parent is { } parent)
                Edge(resource.Urn, parent, parentColor);
        }

        return text.Append("}\n").ToString();

        void Edge(Urn from, Urn to, string color) => text.Append($"    {nodes[from]} -> {nodes[to]} [color={Quoted(color)}];\n");
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
