using System.Collections.Immutable;
using System.CommandLine;
using EmbeddedEngine.Cli.Updates;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Cli.Commands.Updates;

/// <summary><c>pulumi import</c>: takes resources that exist into the stack.</summary>
internal static class ImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var type = new Argument<string?>("type") { Description = "The resource's type: PACKAGE:MODULE:NAME", Arity = ArgumentArity.ZeroOrOne };
        var name = new Argument<string?>("name") { Description = "The name it is to have in the stack", Arity = ArgumentArity.ZeroOrOne };
        var id = new Argument<string?>("id") { Description = "The id by which its provider finds it", Arity = ArgumentArity.ZeroOrOne };
        var parent = new Option<string?>("--parent") { Description = "What it stands in: URN, or NAME=URN", HelpName = "string" };
        var provider = new Option<string?>("--provider") { Description = "The provider resource that finds it: URN, or NAME=URN", HelpName = "string" };
        var protect = new Option<bool>("--protect") { Description = "Protect it from deletion", DefaultValueFactory = _ => true };
        var file = new Option<string?>("--file", "-f") { Description = "A JSON file of resources to import", HelpName = "string" };
        var generateCode = new Option<bool>("--generate-code") { Description = "No code is generated; accepted as 'false' only", Hidden = true };
        var flags = new UpdateFlags();
        var command = new Command("import", "Import resources into an existing stack") { type, name, id, parent, provider, protect, file, generateCode };
        flags.AddToImport(command);
        return command.Runs(host, async (context, cancellation) =>
        {
            if (context.Value(generateCode))
                throw CliException.Usage("--generate-code is not supported by the embedded engine: write what was imported into the program by hand");
            var given = (context.Value(type), context.Value(name), context.Value(id));
            var specs = (context.Value(file), given) switch
            {
                ({ } path, (null, null, null)) => FromFile(context, path, context.Value(flags.Stack), context.Value(protect)),
                (null, ({ } t, { } n, { } i)) =>
                [
                    new ImportSpec(t, n, i)
                    {
                        Parent = Named(context.Value(parent), "--parent"),
                        Provider = Named(context.Value(provider), "--provider"),
                        Protect = context.Value(protect),
                    },
                ],
                _ => throw CliException.Usage("say what to import: pulumi import TYPE NAME ID, or pulumi import --file FILE"),
            };
            var plan = UpdatePlan.From(context, flags, UpdateKind.Import) with { Imports = specs };
            var code = await new UpdateRunner(context, plan).RunAsync(cancellation);
            if (code == ExitCode.Success && plan is { PreviewOnly: false, Json: false })
                await context.Out.WriteLineAsync("Now declare in the program what was imported, with these types, names and inputs: what the program does not have, the next update deletes or, where it is protected, fails at.");
            return code;
        });
    }

    private static ImmutableArray<ImportSpec> FromFile(CommandContext context, string path, string? stack, bool protect)
    {
        var name = StackWorkspace.Open(context).Existing(stack);
        return ImportFile.Read(Path.GetFullPath(path, context.Directory), name.Stack, name.Project, protect);
    }

    private static Urn? Named(string? text, string option)
    {
        if (text is null)
            return null;
        var urn = text.StartsWith("urn:", StringComparison.Ordinal) ? text : text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return Urn.TryParse(urn, out var parsed) ? parsed : throw CliException.Usage($"{option}: '{text}' names no resource: write URN or NAME=URN");
    }
}
