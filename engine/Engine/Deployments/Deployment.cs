using System.Collections.Immutable;
using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Deployments.Registration;
using EmbeddedEngine.Deployments.Steps;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Providers.Plugins;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Rpc;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Deployments;

/// <summary>One run of the engine: makes a stack as its program says, deletes it, or takes into its state what is really there.</summary>
/// <param name="options">What to do.</param>
/// <param name="program">The user's program; run only to make the stack as it says.</param>
/// <param name="providers">The packages that there are.</param>
/// <param name="writer">Makes the state durable, before and after every change to the world.</param>
/// <param name="events">Is told what happens.</param>
/// <param name="time">The clock.</param>
/// <param name="plugins">Where providers of all other packages are found; null: there are none.</param>
public sealed class Deployment(
    DeploymentOptions options,
    IProgram program,
    IEnumerable<IProviderFactory> providers,
    ISnapshotWriter writer,
    IEventSink events,
    TimeProvider time,
    PluginSettings? plugins = null)
{
    /// <summary>
    /// Runs to the end. Failures of resources and of the program are reported as events and answered in the result;
    /// being ended by the user is a failure like another. What was done is in the state in any case.
    /// </summary>
    /// <param name="cancellation">Ends what is under way: how far it got is not known then, and the state says so.</param>
    /// <param name="stop">Has what is under way end by itself, and nothing else begin.</param>
    public async Task<DeploymentResult> RunAsync(CancellationToken cancellation, CancellationToken stop = default)
    {
        var start = time.GetTimestamp();
        var run = new RunControl(options.ContinueOnError, cancellation, stop);
        var reporter = new Reporter(events, time, run);
        var checkedWriter = new StoppingWriter(writer, run);
        var journal = new StateJournal(options.Base, options.Preview ? null : checkedWriter);
        await using var pluginHost = plugins is null ? null : new PluginHost(plugins, options, reporter, run);
        using var packages = new ProviderPackages(providers, pluginHost, options.Parallel, run);
        await using var registry = new ProviderRegistry(packages, journal);
        var context = new DeploymentContext(options, run, reporter, journal, registry, new ProviderResources(packages), time);
        var outputs = new StackOutputs(journal, reporter, options.Preview, context.Scope.IsPartial);

        reporter.Publish(new UpdateStarted(options.Kind, options.Stack.Stack, options.Preview, MaskedConfig()));
        ReportInterrupted(reporter, journal);
        await DoAsync(context, outputs).ConfigureAwait(false);
        if (run.StopRequested.IsCompleted)
            reporter.Message(null, LogSeverity.Error, "The update was cancelled. What was done before is recorded.");
        if (checkedWriter.Failure is { } failure)
            await RecordAtLastAsync(failure, journal, reporter).ConfigureAwait(false);

        var snapshot = journal.Snapshot();
        var result = new DeploymentResult(
            !run.Failed,
            options.Preview ? options.Base : snapshot,
            reporter.Changes,
            options.Kind is UpdateKind.Refresh or UpdateKind.Import ? snapshot.Outputs : outputs.Current,
            Recorded: checkedWriter.Failure is null);
        reporter.Publish(new UpdateEnded(result.Succeeded, time.GetElapsedTime(start), result.Changes, result.Outputs));
        return result;
    }

    private async Task DoAsync(DeploymentContext context, StackOutputs outputs)
    {
        var table = new RegistrationTable();
        var steps = new ResourceSteps(context);
        var deleter = new ResourceDeleter(context, steps, table);
        try
        {
            if (options.Kind != UpdateKind.Update && RefuseMissing(context, []))
                return;
            if (options.Kind == UpdateKind.Refresh || options.Refresh)
            {
                await RefreshAsync(context).ConfigureAwait(false);
                if (context.Run.Failed || options.Kind == UpdateKind.Refresh)
                    return;
            }

            if (options.Kind == UpdateKind.Import)
            {
                await new StackImporter(context).ImportAsync().ConfigureAwait(false);
                return;
            }

            if (options.Kind == UpdateKind.Destroy)
            {
                await DeleteAsync(context, deleter).ConfigureAwait(false);
                ReportUnsettled(
                    context.Reporter,
                    context.Journal,
                    "It may exist without a record, and then it was not deleted. Look for it and delete it by hand; " +
                    "or run 'pulumi up', which makes it again and records it, and then 'pulumi destroy'.");
                return;
            }

            using var registrar = new ResourceRegistrar(context, table, steps, deleter);
            var monitor = new MonitorService(context, registrar, table, outputs);
            var engine = new EngineService(context.Reporter, context.Run);
            await using var host = await MonitorHost.StartAsync(monitor, engine, context.Run.Cancellation).ConfigureAwait(false);
            await RunProgramAsync(context, host.Address, monitor, engine, () => FinishAsync(context, deleter, outputs, table)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.Run.Cancellation.IsCancellationRequested)
        {
            context.Run.Fail();
        }
        catch (DeploymentStoppedException)
        {
            // Whoever stopped it says why.
            context.Run.Fail();
        }
    }

    /// <summary>Tries once more to write a state that could not be written, now that nothing is under way, and tells of it.</summary>
    private async Task RecordAtLastAsync(StateException failure, StateJournal journal, Reporter reporter)
    {
        var recorded = true;
        try
        {
            await writer.WriteAsync(journal.Snapshot, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StateException)
        {
            recorded = false;
        }

        reporter.Message(null, LogSeverity.Error, $"The update was ended, because the state could not be written: {failure.Message.TrimEnd('.')}. " + (recorded
            ? "At the end it could: all that was done is recorded. Run the update again."
            : "What was under way then is recorded as begun. Make it possible to write there, and run the update again."));
    }

    private async Task RefreshAsync(DeploymentContext context)
    {
        await new ResourceRefresher(context).RefreshAsync().ConfigureAwait(false);
        if (options.Kind != UpdateKind.Refresh || context.Journal.Interrupted.IsEmpty)
            return;
        if (!options.ClearPendingCreates)
        {
            ReportUnsettled(
                context.Reporter,
                context.Journal,
                "It may exist without a record. If it exists, take it into the stack with: pulumi import TYPE NAME ID. " +
                "If it does not, forget the creation with: pulumi refresh --clear-pending-creates");
            return;
        }

        ReportUnsettled(context.Reporter, context.Journal, "That is forgotten now: if the resource exists all the same, nothing here knows of it.");
        await context.Journal.ClearInterruptedAsync().ConfigureAwait(false);
    }

    /// <summary>Runs the program until it is done registering, finishes, and lets it end.</summary>
    private async Task RunProgramAsync(
        DeploymentContext context, string address, MonitorService monitor, EngineService engine, Func<Task> finish)
    {
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(context.Run.Cancellation);
        var running = program.RunAsync(
            new ProgramContext(options.Stack, address, options.Config, options.Preview, options.Parallel), abandon.Token);
        var first = await Task.WhenAny(running, monitor.Signalled, context.Run.StopRequested).ConfigureAwait(false);
        if (first != running)
        {
            await context.Run.DrainAsync().ConfigureAwait(false);
            engine.Flush();
            if (first == context.Run.StopRequested)
            {
                await AbandonAsync().ConfigureAwait(false);
                return;
            }

            try
            {
                await finish().ConfigureAwait(false);
            }
            catch
            {
                await AbandonAsync().ConfigureAwait(false);
                throw;
            }

            monitor.Release();
            Judge(context, engine, await running.ConfigureAwait(false), "The program failed after it had said that it was done.");
            return;
        }

        ProgramResult ended;
        try
        {
            ended = await running.ConfigureAwait(false);
        }
        finally
        {
            // What the program began is ended and recorded, however the program itself ended.
            await context.Run.DrainAsync().ConfigureAwait(false);
            engine.Flush();
            monitor.Release();
        }

        Judge(context, engine, ended, "The program failed. Nothing was deleted.");
        await finish().ConfigureAwait(false);

        // The program waits for an answer that will not come: end it, and wait until it is gone.
        async Task AbandonAsync()
        {
            await abandon.CancelAsync().ConfigureAwait(false);
            await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static void Judge(DeploymentContext context, EngineService engine, ProgramResult result, string message)
    {
        engine.Flush();
        if (result == ProgramResult.Succeeded || context.Run.Stopped)
            return;
        if (result == ProgramResult.Failed || !engine.ErrorReported)
            context.Reporter.Message(null, LogSeverity.Error, message);
        context.Run.Fail();
    }

    /// <summary>What follows when all is registered: what the program no longer has is deleted. After a failure nothing is.</summary>
    private static async Task FinishAsync(DeploymentContext context, ResourceDeleter deleter, StackOutputs outputs, RegistrationTable table)
    {
        if (context.Run.Failed || context.Run.Stopped || RefuseMissing(context, table.Urns))
            return;
        await DeleteAsync(context, deleter).ConfigureAwait(false);
        if (!context.Run.Failed)
            await outputs.SettleAsync().ConfigureAwait(false);
    }

    /// <summary>Deletes what no resource of this run has taken, as far as the run works on it.</summary>
    private static async Task DeleteAsync(DeploymentContext context, ResourceDeleter deleter)
    {
        try
        {
            var doomed = context.Scope.Narrow(context.Journal.Doomed(), context.Journal.Staying());
            await deleter.DeleteAsync(doomed, OldFate.Gone).ConfigureAwait(false);
        }
        catch (RefusedException e)
        {
            context.Reporter.Message(null, LogSeverity.Error, e.Message);
        }
    }

    /// <summary>Refuses names of resources that there are none of: a slip of the hand must not pass for a run in which nothing was to do.</summary>
    private static bool RefuseMissing(DeploymentContext context, IEnumerable<Urn> registered)
    {
        var missing = context.Options.Choice.Missing([.. context.Options.Base.Resources.Select(resource => resource.Urn), .. registered]).ToList();
        foreach (var urn in missing)
            context.Reporter.Message(null, LogSeverity.Error, $"There is no resource '{urn}' in the stack. (In a shell, a '$' in it needs single quotes around the whole.)");
        return missing.Count > 0;
    }

    private void ReportInterrupted(Reporter reporter, StateJournal journal)
    {
        foreach (var operation in options.Base.PendingOperations.Where(operation => operation.Kind != PendingOperationKind.Creating))
            Report(reporter, operation, "It is looked at again.");

        // What is deleted here may take with it what an interrupted creation made: destroying tells of the rest at its end.
        if (options.Kind == UpdateKind.Update)
        {
            ReportUnsettled(
                reporter,
                journal,
                "It may exist without a record. If the program still has it, it is made again: look whether it is there twice then. " +
                "If not, look for it and delete it by hand. This is remembered until it is made.");
        }
    }

    private static void ReportUnsettled(Reporter reporter, StateJournal journal, string consequence)
    {
        foreach (var operation in journal.Interrupted)
            Report(reporter, operation, consequence);
    }

    private static void Report(Reporter reporter, PendingOperation operation, string consequence) => reporter.Message(
        operation.Resource.Urn,
        LogSeverity.Warning,
        $"An earlier update was interrupted while {operation.Kind.ToString().ToLowerInvariant()} this resource. {consequence}");

    private ImmutableSortedDictionary<string, string> MaskedConfig() => options.Config.Values.ToImmutableSortedDictionary(
        item => item.Key, item => options.Config.SecretKeys.Contains(item.Key) ? SecretMask.Text : item.Value, StringComparer.Ordinal);
}
