using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Targets;

/// <summary>Which resources a run works on, and which of them it replaces whatever has changed.</summary>
public sealed record ResourceChoice
{
    /// <summary>All resources, and none is replaced without a reason.</summary>
    public static ResourceChoice All { get; } = new();

    /// <summary>The only resources that are worked on; none: all.</summary>
    public UrnPatterns Targets { get; init; } = UrnPatterns.None;

    /// <summary>Whether what depends on a target is one too.</summary>
    public bool TargetDependents { get; init; }

    /// <summary>Resources that are left as they are. Not together with <see cref="Targets"/>.</summary>
    public UrnPatterns Excludes { get; init; } = UrnPatterns.None;

    /// <summary>Whether what depends on an excluded resource is excluded too.</summary>
    public bool ExcludeDependents { get; init; }

    /// <summary>Resources that are replaced whatever has changed.</summary>
    public UrnPatterns Replace { get; init; } = UrnPatterns.None;

    /// <summary>The names in it, without wildcards, that none of the resources has.</summary>
    public IEnumerable<string> Missing(IReadOnlyCollection<Urn> urns) =>
        Targets.Missing(urns).Concat(Excludes.Missing(urns)).Concat(Replace.Missing(urns));
}
