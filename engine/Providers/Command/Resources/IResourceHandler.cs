using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Resources;

/// <summary>What the provider does for one type of resource.</summary>
internal interface IResourceHandler
{
    /// <summary>Checks inputs and fills in defaults.</summary>
    Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation);

    /// <summary>Makes the resource.</summary>
    Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation);

    /// <summary>Changes the resource.</summary>
    Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation);

    /// <summary>Deletes the resource.</summary>
    Task DeleteAsync(DeleteRequest request, CancellationToken cancellation);
}
