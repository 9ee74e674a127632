using System.Security.Cryptography;
using EmbeddedEngine.Deployments.Registration;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Steps;

/// <summary>Takes resources into a stack without its program: what the command <c>import</c> does.</summary>
internal sealed class StackImporter
{
    private readonly DeploymentContext context;
    private readonly ResourceImporter importer;
    private readonly DefaultProviders defaults;

    public StackImporter(DeploymentContext context)
    {
        this.context = context;
        importer = new ResourceImporter(context);
        defaults = new DefaultProviders(context.Options.Config, MakeProviderAsync);
    }

    /// <summary>Imports one after the other, so that one can stand in another. Failures are reported here, each under its resource.</summary>
    public async Task ImportAsync()
    {
        var stack = Find(Urn.StackType, _ => true) ?? await MakeStackAsync().ConfigureAwait(false);
        foreach (var spec in context.Options.Imports)
        {
            if (context.Run.Stopped)
                return;
            var name = context.Options.Stack;
            var parent = spec.Parent ?? stack.Urn;
            var urn = Urn.Create(name.Stack, name.Project, parent, spec.Type, spec.Name);
            try
            {
                await ImportAsync(spec, urn, parent).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not DeploymentStoppedException)
            {
                context.Reporter.Message(urn, LogSeverity.Error, FailureText.Of(e, context.Run.Cancellation));
                context.Run.FailStep();
            }
        }
    }

    private async Task ImportAsync(ImportSpec spec, Urn urn, Urn parent)
    {
        if (spec.Type.Split(':').Length != 3)
            throw new RefusedException($"'{spec.Type}' is not a resource type: expected PACKAGE:MODULE:NAME.");
        if (Live.Any(resource => resource.Urn == urn))
            throw new RefusedException("The stack has a resource of this type and name already: give the imported one another name.");
        if (!Live.Any(resource => resource.Urn == parent))
            throw new RefusedException($"Its parent '{parent}' is not in the stack.");
        var provider = await ProviderAsync(spec).ConfigureAwait(false);
        if (Live.FirstOrDefault(resource => resource.Type == spec.Type && resource.Id == spec.Id && resource.Provider == provider.ToString()) is { } same)
            throw new RefusedException($"The stack has it already, as '{same.Urn}'.");

        var desired = new ResourceState
        {
            Urn = urn,
            Type = spec.Type,
            Custom = true,
            Parent = parent,
            Provider = provider.ToString(),
            Protect = spec.Protect,
        };
        var owner = await context.Providers.GetAsync(provider, context.Run.Cancellation).ConfigureAwait(false);
        await importer.RecordAsync(await importer.ReadAsync(desired, spec.Id, owner).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task<ProviderReference> ProviderAsync(ImportSpec spec)
    {
        var package = ProviderReference.PackageOf(spec.Type);
        var type = ProviderReference.TypePrefix + package;
        if (spec.Provider is { } named)
        {
            return Find(type, provider => provider.Urn == named) is { } given
                ? ProviderReference.Of(given)
                : throw new RefusedException($"There is no provider '{named}' of package '{package}' in the stack.");
        }

        var wanted = DefaultProviders.NameOf(spec.Version, "");
        var known = Find(type, provider => spec.Version.Length > 0 ? provider.Urn.Name == wanted : provider.Urn.Name.StartsWith(wanted, StringComparison.Ordinal));
        return ProviderReference.Of(known ?? (await defaults.GetAsync(package, spec.Version, "").ConfigureAwait(false)).State!);
    }

    private IEnumerable<ResourceState> Live => context.Journal.Old().Select(resource => resource.State).Where(state => !state.Delete);

    private ResourceState? Find(string type, Func<ResourceState, bool> wanted) => Live.LastOrDefault(state => state.Type == type && wanted(state));

    private async Task<ResourceState> MakeStackAsync()
    {
        var name = context.Options.Stack;
        return await MakeAsync(new ResourceState
        {
            Urn = Urn.Create(name.Stack, name.Project, null, Urn.StackType, $"{name.Project}-{name.Stack}"),
            Type = Urn.StackType,
            Custom = false,
        }).ConfigureAwait(false);
    }

    private async Task<RegisteredResource> MakeProviderAsync(ResourceGoal goal)
    {
        var name = context.Options.Stack;
        var urn = Urn.Create(name.Stack, name.Project, null, goal.Type, goal.Name);
        var inputs = goal.Version.Length > 0 ? goal.Inputs.With(ProviderInputs.Version, goal.Version) : goal.Inputs;
        var result = await context.ProviderResources.CheckAsync(
            new CheckRequest(urn, context.Reporter.LogOf(urn), null, inputs, RandomNumberGenerator.GetBytes(32)), context.Run.Cancellation).ConfigureAwait(false);
        if (!result.Failures.IsEmpty)
            throw new RefusedException(string.Join("; ", result.Failures.Select(failure => $"{failure.Property}: {failure.Reason}")));
        var state = await MakeAsync(new ResourceState
        {
            Urn = urn,
            Type = goal.Type,
            Custom = true,
            Id = Guid.NewGuid().ToString(),
            Inputs = result.Inputs,
            Outputs = result.Inputs,
        }).ConfigureAwait(false);
        return new RegisteredResource(urn, goal, RegistrationOutcome.Succeeded) { State = state };
    }

    private async Task<ResourceState> MakeAsync(ResourceState state)
    {
        var now = context.Time.GetUtcNow();
        state = state with { Created = now, Modified = now };
        var adopted = await context.Reporter.StepAsync(
            new StepInfo(StepKind.Create, state.Urn, state.Custom) { NewInputs = state.Inputs },
            () => context.Journal.AdoptAsync(state)).ConfigureAwait(false);
        return adopted.State;
    }
}
