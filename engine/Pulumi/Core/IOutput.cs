using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An output whose type is not known at compile time.</summary>
internal interface IOutput
{
    /// <summary>The resources that the value depends on.</summary>
    Task<ImmutableHashSet<Resource>> GetResourcesAsync();

    /// <summary>The data with its value boxed.</summary>
    Task<OutputData<object?>> GetDataAsync();
}
