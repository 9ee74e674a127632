using EmbeddedEngine.Cli.Commands;
using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Providers.Plugins;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Stacks.Projects;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Cli.Updates;

/// <summary>Runs what a plan says: a preview, a question, the operation itself.</summary>
internal sealed class UpdateRunner(CommandContext context, UpdatePlan plan)
{
    private CliHost Host => context.Host;

    /// <summary>Runs the plan.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        RefuseWithoutApproval();
        var workspace = StackWorkspace.Open(context);
        using var interruption = new Interruption(TellOfCancellation, RestoreTerminal);
        using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(cancellation, interruption.Token);
        try
        {
            using var session = workspace.Session(workspace.Existing(plan.Stack));
            return plan.PreviewOnly
                ? await PreviewOnlyAsync(workspace, session, cancelled.Token)
                : await UpdateAsync(workspace, session, cancelled.Token);
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            throw Cancelled();
        }
    }

    private string Verb => plan.PreviewOnly ? "preview" : StepWords.Verb(plan.Kind);

    private string? BuiltProgram => Host.Environment.ProgramAssembly is { } path ? Path.GetFullPath(path, Host.WorkingDirectory) : null;

    // A JSON stream tells of one operation, and nothing is asked over it.
    private bool PreviewsFirst => !plan.SkipPreview && !plan.Json;

    private async Task<int> PreviewOnlyAsync(StackWorkspace workspace, StackSession session, CancellationToken cancellation)
    {
        var stack = await session.LoadAsync(cancellation);
        var (result, _) = await DeployAsync(workspace, session, stack, UnwrittenSnapshots.Instance, preview: true, cancellation);
        return result.Succeeded ? Judge(result) : ExitCode.Deployment;
    }

    /// <summary>Previews, asks and updates, all under the stack's lock: what was previewed is what is done.</summary>
    private async Task<int> UpdateAsync(StackWorkspace workspace, StackSession session, CancellationToken cancellation)
    {
        using var update = await session.BeginUpdateAsync(plan.Kind, plan.Message, workspace.Warn, cancellation);
        if (PreviewsFirst)
        {
            var (preview, steps) = await DeployAsync(workspace, session, update.Stack, UnwrittenSnapshots.Instance, preview: true, cancellation);
            if (!preview.Succeeded)
                return ExitCode.Deployment;
            cancellation.ThrowIfCancellationRequested();
            if (!plan.Approved && SummaryText.HasChanges(preview.Changes) && !await Confirmation.AskAsync(context, plan.Kind, steps, cancellation))
                throw new CliException($"confirmation declined, not proceeding with the {Verb}", ExitCode.Cancelled);
        }

        var (result, _) = await DeployAsync(workspace, session, update.Stack, update.Writer, preview: false, cancellation);
        if (result.Recorded)
            await update.EndAsync(result.Succeeded, result.Snapshot, result.Changes);
        if (cancellation.IsCancellationRequested)
            throw Cancelled();
        return result.Succeeded ? Judge(result) : ExitCode.Deployment;
    }

    private async Task<(DeploymentResult Result, IReadOnlyList<StepInfo> Steps)> DeployAsync(
        StackWorkspace workspace, StackSession session, LoadedStack stack, ISnapshotWriter writer, bool preview, CancellationToken cancellation)
    {
        var filter = new SecretFilter(ConfigSecrets.Of(stack.Config, await session.Configuration.ListAsync(showSecrets: false, cancellation)));
        await using var display = Displays.Create(context, plan.Json, plan.Diff, preview);
        var recorder = new StepRecorder(plan.ShowSecrets ? new RevealingSink(display) : display);
        var shown = new ShownSteps(recorder);
        var events = new FilteredSink(shown, filter);
        var options = new DeploymentOptions
        {
            Stack = session.Name,
            Kind = plan.Kind,
            Preview = preview,
            Config = stack.Config,
            Base = stack.Snapshot,
            Parallel = plan.Parallel,
            ContinueOnError = plan.ContinueOnError,
            Refresh = plan.Refresh ?? workspace.Project.RefreshAlways,
            ClearPendingCreates = plan.ClearPendingCreates,
            Imports = plan.Imports,
            Choice = plan.Choice,
        };
        var program = Host.Programs.Create(workspace.Project, BuiltProgram, events);
        var deployment = new Deployment(options, program, Providers(workspace), writer, events, Host.Time, Plugins(workspace.Project));
        var result = await deployment.RunAsync(cancellation);
        return (result with { Changes = shown.Without(result.Changes) }, recorder.Steps);
    }

    private IEnumerable<IProviderFactory> Providers(StackWorkspace workspace) =>
        [.. Host.Providers(ProgramFolder.Of(workspace.Project)), new BuiltinProviderFactory(new StackOutputsReader(workspace))];

    private PluginSettings Plugins(Project project) => new()
    {
        ProgramDirectory = ProgramFolder.Of(project),
        RootDirectory = project.Folder,
        Home = Host.Environment.Home,
        SearchPath = Host.Environment.SearchPath,
        ProjectPlugins = project.Plugins,
        Running = Host.Environment.DebugProviders,
        RuntimeOptions = project.Runtime.Options,
    };

    private int Judge(DeploymentResult result)
    {
        if (!plan.ExpectNoChanges || !SummaryText.HasChanges(result.Changes))
            return ExitCode.Success;
        throw new CliException($"no changes were expected but changes {(plan.PreviewOnly ? "were proposed" : "occurred")}", ExitCode.UnexpectedChanges);
    }

    private CliException Cancelled() => new($"{Verb} cancelled", ExitCode.Cancelled);

    private void RefuseWithoutApproval()
    {
        if (plan.PreviewOnly || plan.Approved)
            return;
        if (plan.Json || !context.Interactive)
        {
            throw CliException.Usage(
                $"--yes or --skip-preview must be passed in to proceed {(plan.Json ? "with --json" : "when running in non-interactive mode")}");
        }
    }

    private void TellOfCancellation() => Host.Error.WriteLine("cancelling: what runs is ended, and the state is kept; press again to end at once");

    private void RestoreTerminal()
    {
        if (context.Redraws)
            Host.Out.Write("\e[?25h"); // show the cursor, which the live display hides
    }
}
