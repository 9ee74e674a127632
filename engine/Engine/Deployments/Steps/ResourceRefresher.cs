using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Deployments.Properties;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments.Steps;

/// <summary>
/// Takes into the state what is really there: what a refresh does, and how an update may begin. In a preview the
/// world is read all the same, and the state file stays as it is.
/// </summary>
internal sealed class ResourceRefresher(DeploymentContext context)
{
    /// <summary>Whether this is all that the deployment does: then each resource is reported with what came of it, unchanged ones too.</summary>
    private bool Alone => context.Options.Kind == UpdateKind.Refresh;

    /// <summary>
    /// Reads every resource that a provider manages, each after what it refers to and otherwise at once. One that is gone goes
    /// out of the state, and what depends on it stays. Failures are reported here, and leave the entry as it is.
    /// </summary>
    public async Task RefreshAsync()
    {
        var tasks = new Dictionary<Urn, List<Task>>();
        var all = new List<Task>();
        foreach (var resource in context.Scope.Select(context.Journal.Old()))
        {
            var first = StateReferences.Of(resource.State).SelectMany(urn => tasks.GetValueOrDefault(urn) ?? []).ToArray();
            var task = RefreshAfterAsync(resource, first);
            all.Add(task);
            if (!tasks.TryGetValue(resource.State.Urn, out var list))
                tasks[resource.State.Urn] = list = [];
            list.Add(task);
        }

        await Task.WhenAll(all).ConfigureAwait(false);
    }

    private async Task RefreshAfterAsync(OldResource resource, Task[] first)
    {
        await Task.WhenAll(first).ConfigureAwait(false);
        if (context.Run.Stopped)
            return;
        var state = resource.State;

        // One that waits for its replacement is gone from the world already, and its entry says so.
        if (!state.Custom || ProviderReference.IsProvider(state.Type) || state.PendingReplacement)
        {
            if (Alone)
                context.Reporter.Unchanged(Info(StepKind.Same, state));
            return;
        }

        try
        {
            await context.Reporter.ComparisonAsync(Info(StepKind.Refresh, state), () => ReadAsync(resource)).ConfigureAwait(false);
        }
        catch (DeploymentStoppedException)
        {
            // Whoever stopped it has said why.
        }
        catch (Exception e)
        {
            context.Reporter.Message(state.Urn, LogSeverity.Error, FailureText.Of(e, context.Run.Cancellation));
            context.Run.FailStep();
        }
    }

    private async Task<StepInfo> ReadAsync(OldResource resource)
    {
        var old = resource.State;
        if (await ReadStateAsync(old).ConfigureAwait(false) is not { } read)
        {
            // Of one that was replaced nothing else was to come.
            if (!old.Delete)
            {
                context.Reporter.Message(
                    old.Urn,
                    LogSeverity.Warning,
                    $"It is gone{(old.Protect ? ", though it is protected" : "")}: the stack forgets it, and makes it again if the program still has it.");
            }

            await context.Journal.RefreshAsync(resource, _ => null).ConfigureAwait(false);
            return Info(Alone ? StepKind.Delete : StepKind.Refresh, old) with { NewInputs = null, OldOutputs = old.Outputs, Drifted = true };
        }

        var inputs = InputDiff.Compare(old.Inputs, read.Inputs);
        var outputs = InputDiff.Compare(old.Outputs, read.Outputs);
        var drifted = old.Id != read.Id || !inputs.IsEmpty || !outputs.IsEmpty || !old.InitErrors.SequenceEqual(read.InitErrors);
        if (drifted)
            read = read with { Modified = context.Time.GetUtcNow() };
        if (!StateContent.Same(old, read) || context.Journal.IsUnfinished(old))
        {
            await context.Journal.RefreshAsync(resource, state => state with
            {
                Id = read.Id,
                Inputs = read.Inputs,
                Outputs = read.Outputs,
                InitErrors = read.InitErrors,
                Modified = read.Modified,
            }).ConfigureAwait(false);
        }

        return Info(!Alone ? StepKind.Refresh : drifted ? StepKind.Update : StepKind.Same, old) with
        {
            NewInputs = read.Inputs,
            OldOutputs = old.Outputs,
            NewOutputs = read.Outputs,
            Drifted = drifted,
            Diff = outputs.SetItems(inputs),
        };
    }

    /// <summary>The entry as what is there makes it; null when that is gone.</summary>
    private async Task<ResourceState?> ReadStateAsync(ResourceState old)
    {
        var provider = await context.Providers.GetAsync(ProviderReference.Parse(old.Provider), context.Run.Cancellation).ConfigureAwait(false);
        try
        {
            var read = await provider.ReadAsync(
                new ReadRequest(old.Urn, context.Reporter.LogOf(old.Urn), old.Id, old.Inputs, old.Outputs, old.CustomTimeouts.Read),
                context.Run.Cancellation).ConfigureAwait(false);
            if (read is null)
                return null;

            // What is only read has the inputs that the program read it by.
            var inputs = old.External || read.Inputs is null ? old.Inputs : SecretMarks.Apply(read.Inputs, old.Inputs, []);
            return old with { Id = read.Id, Inputs = inputs, Outputs = Marked(old, inputs, read.Outputs), InitErrors = [] };
        }
        catch (ResourceInitException e)
        {
            context.Reporter.Message(old.Urn, LogSeverity.Warning, $"It is there and not as it should be: {e.Message}. The next update tries to set it right.");
            return old with { Id = e.Id.Length > 0 ? e.Id : old.Id, Outputs = Marked(old, old.Inputs, e.Outputs), InitErrors = e.Reasons };
        }
    }

    /// <summary>What was secret stays secret, whatever the provider says of it now.</summary>
    private static PropertyMap Marked(ResourceState old, PropertyMap inputs, PropertyMap outputs) => outputs.ContainsUnknowns
        ? throw new ProviderException("The provider read the resource and answered outputs that are not known.")
        : SecretMarks.Apply(SecretMarks.Apply(outputs, inputs, old.AdditionalSecretOutputs), old.Outputs, []);

    private static StepInfo Info(StepKind kind, ResourceState state) => new(kind, state.Urn, state.Custom)
    {
        Parent = state.Parent,
        OldInputs = state.Inputs,
        NewInputs = state.Inputs,
        Protect = state.Protect,
    };
}
