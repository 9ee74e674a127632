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
        using var interruption = new Interruption(Host.Time, TellOfStop, TellOfEnd, Exit);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, interruption.Stop);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, interruption.End);
        try
        {
            using var session = workspace.Session(workspace.Existing(plan.Stack));
            var stack = new RunningStack(workspace, session, stop.Token, end.Token);
            return plan.PreviewOnly ? await PreviewOnlyAsync(stack) : await UpdateAsync(stack);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw Cancelled();
        }
    }

    private string Verb => plan.PreviewOnly ? "preview" : StepWords.Verb(plan.Kind);

    private string? BuiltProgram => Host.Environment.ProgramAssembly is { } path ? Path.GetFullPath(path, Host.WorkingDirectory) : null;

    // A JSON stream tells of one operation, and nothing is asked over it.
    private bool PreviewsFirst => !plan.SkipPreview && !plan.Json;

    private async Task<int> PreviewOnlyAsync(RunningStack running)
    {
        var stack = await running.Session.LoadAsync(running.Stop);
        var run = await DeployAsync(running, stack, UnwrittenSnapshots.Instance, preview: true);
        if (running.Stop.IsCancellationRequested)
            throw Cancelled();
        return run.Result.Succeeded ? Judge(run.Result) : ExitCode.Deployment;
    }

    /// <summary>Previews, asks and updates, all under the stack's lock: what was previewed is what is done.</summary>
    private async Task<int> UpdateAsync(RunningStack running)
    {
        using var update = await running.Session.BeginUpdateAsync(plan.Kind, plan.Message, running.Workspace.Warn, running.Stop);
        if (PreviewsFirst)
        {
            var preview = await DeployAsync(running, update.Stack, UnwrittenSnapshots.Instance, preview: true);
            running.Stop.ThrowIfCancellationRequested();
            if (!preview.Result.Succeeded)
                return ExitCode.Deployment;
            if (!plan.Approved && SummaryText.HasChanges(preview.Result.Changes) && !await Confirmation.AskAsync(context, plan.Kind, preview.Steps, running.Stop))
                throw new CliException($"confirmation declined, not proceeding with the {Verb}", ExitCode.Cancelled);
        }

        var (result, _, log) = await DeployAsync(running, update.Stack, update.Writer, preview: false);
        if (result.Recorded)
            await update.EndAsync(result.Succeeded, result.Snapshot, result.Changes, log);
        if (running.Stop.IsCancellationRequested)
            throw Cancelled();
        return result.Succeeded ? Judge(result) : ExitCode.Deployment;
    }

    private async Task<Run> DeployAsync(RunningStack running, LoadedStack stack, ISnapshotWriter writer, bool preview)
    {
        var (workspace, session) = (running.Workspace, running.Session);
        var filter = new SecretFilter(ConfigSecrets.Of(stack.Config, await session.Configuration.ListAsync(showSecrets: false, running.Stop)));
        await using var display = Displays.Create(context, plan.Json, plan.Diff, preview);
        await using var log = new UpdateLog(plan.Diff);
        var recorder = new StepRecorder(plan.ShowSecrets ? new RevealingSink(display) : display);
        var shown = new ShownSteps(preview ? recorder : new DoubleSink(log, recorder));
        var events = new FilteredSink(shown, filter);
        var options = new DeploymentOptions
        {
            Stack = session.Name,
            Kind = plan.Kind,
            Preview = preview,
            Config = stack.Config,
            Base = stack.Snapshot,
            ProjectFolder = workspace.Project.Folder,
            Parallel = plan.Parallel,
            ContinueOnError = plan.ContinueOnError,
            Refresh = plan.Refresh ?? workspace.Project.RefreshAlways,
            ClearPendingCreates = plan.ClearPendingCreates,
            Imports = plan.Imports,
            Choice = plan.Choice,
        };
        var program = Host.Programs.Create(workspace.Project, BuiltProgram, events);
        var deployment = new Deployment(options, program, Providers(workspace), writer, events, Host.Time, Plugins(workspace.Project));
        var result = await deployment.RunAsync(running.End, running.Stop);
        return new Run(result with { Changes = shown.Without(result.Changes) }, recorder.Steps, log.Text([stack.Snapshot, result.Snapshot]));
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

    private void TellOfStop() => Host.Error.WriteLine(
        "cancelling: what runs is let end, and nothing else begins; press ^C again to end it at once, which leaves resources whose state is not known");

    private void TellOfEnd() => Host.Error.WriteLine("ending at once: what runs is ended; the next update tells what was interrupted");

    /// <summary>The last resort, where what was ended does not give up.</summary>
    private void Exit()
    {
        if (context.Redraws)
            Host.Out.Write("\e[?25h"); // show the cursor, which the live display hides
#pragma warning disable RS0030 // nothing is left that could return
        Environment.Exit(ExitCode.Cancelled);
#pragma warning restore RS0030
    }

    /// <summary>The stack that is worked on, and the user's wishes to end.</summary>
    private sealed record RunningStack(StackWorkspace Workspace, StackSession Session, CancellationToken Stop, CancellationToken End);

    /// <summary>What came of a deployment: its steps, and what is kept of what was told.</summary>
    private sealed record Run(DeploymentResult Result, IReadOnlyList<StepInfo> Steps, string Log);
}
