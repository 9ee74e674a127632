using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Deployments.Properties;
using EmbeddedEngine.Deployments.Registration;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments.Steps;

/// <summary>Takes resources that exist into the stack, by their id.</summary>
internal sealed class ResourceImporter(DeploymentContext context)
{
    /// <summary>Whether a registration asks to import what the stack has not imported yet.</summary>
    public static bool IsDue(ResourceGoal goal, ResourceState? old)
    {
        if (goal.ImportId.Length == 0 || old is null or { External: true } or { PendingReplacement: true })
            return goal.ImportId.Length > 0;

        // What a resource is imported by need not be what its provider calls it afterwards.
        return goal.ImportId != (old.ImportId.Length > 0 ? old.ImportId : old.Id);
    }

    /// <summary>Reads what is to be imported; nothing is recorded yet.</summary>
    /// <param name="desired">The resource as the program wants it.</param>
    /// <param name="id">What to import it by.</param>
    /// <param name="provider">Its provider; null for a component.</param>
    /// <returns>The resource as it is, with the program's options.</returns>
    /// <exception cref="RefusedException">It does not exist, or is of a kind that cannot be imported.</exception>
    public async Task<ResourceState> ReadAsync(ResourceState desired, string id, IProvider? provider)
    {
        if (provider is null || ProviderReference.IsProvider(desired.Type))
            throw new RefusedException($"'{desired.Type}' is a {(provider is null ? "component" : "provider")}, which cannot be imported: take the option 'import' from it.");
        if (provider is UnconfiguredProvider)
            throw new RefusedException("Its provider's configuration is not known yet: make the provider first, and import then.");
        var read = await provider.ReadAsync(
            new ReadRequest(desired.Urn, context.Reporter.LogOf(desired.Urn), id, PropertyMap.Empty, PropertyMap.Empty, desired.CustomTimeouts.Read),
            context.Run.Cancellation).ConfigureAwait(false)
            ?? throw new RefusedException($"There is no {desired.Type} with id '{id}' to import.");
        if (read.Inputs is null || (read.Inputs.Count == 0 && read.Outputs.Count == 0))
            throw new RefusedException($"The provider does not tell what a {desired.Type} was made with: resources of this type cannot be imported.");
        var now = context.Time.GetUtcNow();
        var inputs = SecretMarks.Apply(read.Inputs, desired.Inputs, []);
        return desired with
        {
            Id = read.Id,
            ImportId = id,
            Inputs = inputs,
            Outputs = SecretMarks.Apply(read.Outputs, inputs, desired.AdditionalSecretOutputs),
            Created = now,
            Modified = now,
        };
    }

    /// <summary>Records what was read, in place of what the stack had under the same name.</summary>
    public async Task<OldResource> RecordAsync(ResourceState read, OldResource? replaced = null)
    {
        var mine = replaced is { State: { Custom: true, External: false, PendingReplacement: false } };
        if (mine && replaced!.State.Protect && read.Protect)
            throw new RefusedException("The resource is protected and the import would replace it. Take the option 'protect' from it and update once before.");
        return await context.Reporter.StepAsync(
            new StepInfo(StepKind.Import, read.Urn, read.Custom) { Parent = read.Parent, NewInputs = read.Inputs, Protect = read.Protect },
            () => context.Journal.AdoptAsync(read, replaced, mine ? OldFate.ToDelete : OldFate.Gone)).ConfigureAwait(false);
    }
}
