using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Registration;

/// <summary>A resource that the program has registered in this run.</summary>
/// <param name="Urn">Its name.</param>
/// <param name="Goal">What it is to be, with what it has from its parent.</param>
/// <param name="Outcome">How it ended.</param>
internal sealed record RegisteredResource(Urn Urn, ResourceGoal Goal, RegistrationOutcome Outcome)
{
    /// <summary>What is known of it; null unless it succeeded.</summary>
    public ResourceState? State { get; init; }

    /// <summary>The name under which it was found in the old state, if it was.</summary>
    public Urn? OldUrn { get; init; }
}
