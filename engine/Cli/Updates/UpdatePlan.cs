using System.Collections.Immutable;
using System.CommandLine;
using EmbeddedEngine.Cli.Commands;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Deployments.Targets;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>What the user asks for with <c>up</c>, <c>preview</c>, <c>destroy</c>, <c>refresh</c> or <c>import</c>.</summary>
internal sealed record UpdatePlan
{
    /// <summary>What is done.</summary>
    public required UpdateKind Kind { get; init; }

    /// <summary>The stack as named on the command line; null: the selected one.</summary>
    public string? Stack { get; init; }

    /// <summary>Kept in the history.</summary>
    public string Message { get; init; } = "";

    /// <summary>How many resources are worked on at once.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>Whether property differences are shown.</summary>
    public bool Diff { get; init; }

    /// <summary>Whether events are written as JSON.</summary>
    public bool Json { get; init; }

    /// <summary>Whether the user has said yes beforehand.</summary>
    public bool Approved { get; init; }

    /// <summary>Whether the preview before the operation is left out.</summary>
    public bool SkipPreview { get; init; }

    /// <summary>Whether there is nothing but a preview.</summary>
    public bool PreviewOnly { get; init; }

    /// <summary>Whether changes are an error.</summary>
    public bool ExpectNoChanges { get; init; }

    /// <summary>Whether what does not depend on a failed resource goes on.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>Whether secret outputs are shown.</summary>
    public bool ShowSecrets { get; init; }

    /// <summary>Whether it begins with a refresh; null: as the project says.</summary>
    public bool? Refresh { get; init; }

    /// <summary>Whether creations that were interrupted are forgotten.</summary>
    public bool ClearPendingCreates { get; init; }

    /// <summary>What is imported.</summary>
    public ImmutableArray<ImportSpec> Imports { get; init; } = [];

    /// <summary>Which resources are worked on.</summary>
    public ResourceChoice Choice { get; init; } = ResourceChoice.All;

    /// <summary>Reads the plan from a command line.</summary>
    /// <exception cref="CliException">The flags do not go together.</exception>
    public static UpdatePlan From(CommandContext context, UpdateFlags flags, UpdateKind kind)
    {
        var skipPreview = context.Value(flags.SkipPreview);
        var plan = new UpdatePlan
        {
            Kind = kind,
            Stack = context.Value(flags.Stack),
            Message = context.Value(flags.Message) ?? "",
            Parallel = context.Value(flags.Parallel),
            Diff = context.Value(flags.Diff),
            Json = context.Value(flags.Json),
            Approved = context.Value(flags.Yes) || skipPreview || context.Host.Environment.SkipConfirmations,
            SkipPreview = skipPreview,
            PreviewOnly = context.Value(flags.PreviewOnly),
            ExpectNoChanges = context.Value(flags.ExpectNoChanges),
            ContinueOnError = context.Value(flags.ContinueOnError),
            ShowSecrets = context.Value(flags.ShowSecrets),
            Refresh = context.Has(flags.Refresh) ? context.Value(flags.Refresh) : null,
            ClearPendingCreates = context.Value(flags.ClearPendingCreates),
            Choice = new ResourceChoice
            {
                Targets = Patterns(context, flags.Target, flags.TargetReplace),
                TargetDependents = context.Value(flags.TargetDependents),
                Excludes = Patterns(context, flags.Exclude),
                ExcludeDependents = context.Value(flags.ExcludeDependents),
                Replace = Patterns(context, flags.Replace, flags.TargetReplace),
            },
        };
        if (plan.Parallel < 1)
            throw CliException.Usage("--parallel must be at least 1");
        if (plan is { PreviewOnly: true, SkipPreview: true })
            throw CliException.Usage("--preview-only and --skip-preview exclude each other");
        if (plan.ClearPendingCreates && context.Value(flags.SkipPendingCreates))
            throw CliException.Usage("--clear-pending-creates and --skip-pending-creates exclude each other");
        if (plan.Choice is { Targets.IsEmpty: false, Excludes.IsEmpty: false })
            throw CliException.Usage("--target and --exclude exclude each other");
        if (plan.Choice is { TargetDependents: true, Targets.IsEmpty: true })
            throw CliException.Usage("--target-dependents needs a --target");
        if (plan.Choice is { ExcludeDependents: true, Excludes.IsEmpty: true })
            throw CliException.Usage("--exclude-dependents needs an --exclude");
        return plan;
    }

    private static UrnPatterns Patterns(CommandContext context, params Option<string[]>[] options)
    {
        try
        {
            return new UrnPatterns(options.SelectMany(option => context.Value(option) ?? []));
        }
        catch (FormatException fault)
        {
            throw CliException.Usage($"{options[0].Name}: {fault.Message}");
        }
    }
}
