using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Deployments.Targets;
using EmbeddedEngine.Providers;

namespace EmbeddedEngine.Deployments;

/// <summary>What the parts of one deployment share.</summary>
internal sealed record DeploymentContext(
    DeploymentOptions Options,
    RunControl Run,
    Reporter Reporter,
    StateJournal Journal,
    ProviderRegistry Providers,
    ProviderResources ProviderResources,
    TimeProvider Time)
{
    /// <summary>Which resources are worked on.</summary>
    public TargetScope Scope { get; } = new(Options.Choice);

    /// <summary>Whether nothing is to be changed.</summary>
    public bool Preview => Options.Preview;
}
