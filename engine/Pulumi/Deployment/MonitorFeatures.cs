using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>What the engine supports; each question is asked once.</summary>
internal sealed class MonitorFeatures(IMonitor monitor, bool disableResourceReferences)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new();

    /// <summary>Whether references to resources may be sent.</summary>
    public Task<bool> ResourceReferencesAsync() =>
        disableResourceReferences ? Task.FromResult(false) : SupportsAsync("resourceReferences");

    /// <summary>Whether values may be sent with all their marks.</summary>
    public Task<bool> OutputValuesAsync() => SupportsAsync("outputValues");

    /// <summary>Whether the engine works out aliases from their parts.</summary>
    public Task<bool> AliasSpecsAsync() => SupportsAsync("aliasSpecs");

    /// <summary>Refuses an option that the engine would ignore.</summary>
    public async Task RequireAsync(string feature, string option)
    {
        if (!await SupportsAsync(feature))
            throw new NotSupportedException($"The engine does not support the resource option '{option}'.");
    }

    private Task<bool> SupportsAsync(string feature) =>
        _answers.GetOrAdd(feature, name => new(() => monitor.SupportsFeatureAsync(name))).Value;
}
