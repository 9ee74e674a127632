using System.CommandLine;
using EmbeddedEngine.Cli.Commands.Stacks;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Stacks.Edits;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Cli.Commands.State;

/// <summary><c>pulumi state</c>: changes a stack's state by hand.</summary>
internal static class StateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host) => new("state", "Edit the current stack's state")
    {
        Delete(host), Unprotect(host), Rename(host), Repair(host),
    };

    private static Command Delete(CliHost host)
    {
        var urn = new Argument<string>("resource-urn") { Description = "The resource" };
        var (stack, yes) = Shared();
        var force = new Option<bool>("--force") { Description = "Delete it from the state even if it is protected" };
        var dependents = new Option<bool>("--target-dependents") { Description = "Delete what depends on it from the state, too" };
        return new Command("delete", "Delete a resource from a stack's state; it stays in the world") { urn, stack, yes, force, dependents }
            .Runs(host, (context, cancellation) => EditAsync(
                context, context.Value(stack), context.Value(yes), "there is nothing to delete",
                snapshot => StateEdits.Delete(snapshot, Parse(context.Value(urn)!), context.Value(force), context.Value(dependents)), damaged: false, cancellation));
    }

    private static Command Unprotect(CliHost host)
    {
        var urn = new Argument<string?>("resource-urn") { Description = "The resource", Arity = ArgumentArity.ZeroOrOne };
        var (stack, yes) = Shared();
        var all = new Option<bool>("--all") { Description = "Unprotect all resources" };
        return new Command("unprotect", "Unprotect resources in a stack's state") { urn, stack, yes, all }
            .Runs(host, (context, cancellation) =>
            {
                if (context.Value(all) == context.Value(urn) is not null)
                    throw CliException.Usage("give either the resource's URN or --all");
                Urn? one = context.Value(urn) is { } text ? Parse(text) : null;
                return EditAsync(
                    context, context.Value(stack), context.Value(yes), "nothing of it is protected",
                    snapshot => StateEdits.Unprotect(snapshot, one), damaged: false, cancellation);
            });
    }

    private static Command Rename(CliHost host)
    {
        var urn = new Argument<string>("resource-urn") { Description = "The resource" };
        var name = new Argument<string>("new-name") { Description = "The name that it has in the program now" };
        var (stack, yes) = Shared();
        return new Command("rename", "Rename a resource in a stack's state") { urn, name, stack, yes }
            .Runs(host, (context, cancellation) => EditAsync(
                context, context.Value(stack), context.Value(yes), "there is nothing to rename",
                snapshot => StateEdits.Rename(snapshot, Parse(context.Value(urn)!), context.Value(name)!), damaged: false, cancellation));
    }

    private static Command Repair(CliHost host)
    {
        var (stack, yes) = Shared();
        return new Command("repair", "Repair a state that breaks the rules: its order, and references to what is not there") { stack, yes }
            .Runs(host, (context, cancellation) => EditAsync(
                context, context.Value(stack), context.Value(yes), "the state needs no repair", StateEdits.Repair, damaged: true, cancellation));
    }

    private static (Option<string?> Stack, Option<bool> Yes) Shared() => (Options.Stack(), Options.Yes("Skip confirmation prompts"));

    private static Urn Parse(string text) => Urn.TryParse(text, out var urn) ? urn : throw CliException.Usage($"'{text}' is not a URN; 'pulumi stack export' shows those of the stack");

    private static async Task<int> EditAsync(
        CommandContext context, string? stack, bool yes, string nothing, Func<Snapshot, StateEdit> edit, bool damaged, CancellationToken cancellation)
    {
        var workspace = StackWorkspace.Open(context);
        var name = workspace.Existing(stack);
        await YesNo.AskAsync(context, $"This will edit the state of '{name.Stack}' directly, and change nothing of the world. Go on?", yes, cancellation);
        using var session = workspace.Session(name);
        var notes = await session.Administration.EditAsync(edit, damaged, workspace.Warn, cancellation);
        foreach (var note in notes.DefaultIfEmpty(nothing))
            await context.Out.WriteLineAsync(note);
        return ExitCode.Success;
    }
}
