using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>
/// A resource provider, in process or behind a plugin's connection. All values keep their secret marks;
/// an answer's outputs need not: the engine marks those whose inputs were secret.
/// Any method may throw <see cref="ProviderException"/>, whose message is shown to the user and so must hold no secret.
/// </summary>
public interface IProvider : IAsyncDisposable
{
    /// <summary>Whether Create and Update may be asked for a preview; otherwise the engine takes inputs for outputs.</summary>
    bool SupportsPreview { get; }

    /// <summary>Checks and completes the provider's own configuration.</summary>
    Task<CheckResult> CheckConfigAsync(PropertyMap inputs, CancellationToken cancellation);

    /// <summary>Compares configurations; a result that replaces makes every resource of the provider be replaced.</summary>
    Task<DiffResult> DiffConfigAsync(PropertyMap oldInputs, PropertyMap newInputs, CancellationToken cancellation);

    /// <summary>Called once, with all inputs known, before anything below.</summary>
    Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellation);

    /// <summary>Checks inputs and fills in defaults.</summary>
    Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation);

    /// <summary>Says what a change of inputs means for a resource that exists.</summary>
    Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation);

    /// <summary>Makes the resource.</summary>
    /// <exception cref="ResourceInitException">It was made, but not as it should be.</exception>
    Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation);

    /// <summary>Reads what the resource is now; null when it is gone.</summary>
    Task<ReadResult?> ReadAsync(ReadRequest request, CancellationToken cancellation);

    /// <summary>Changes the resource; answers its new outputs.</summary>
    /// <exception cref="ResourceInitException">It was changed, but is not as it should be.</exception>
    Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation);

    /// <summary>Deletes the resource; one that is gone already is no error.</summary>
    Task DeleteAsync(DeleteRequest request, CancellationToken cancellation);

    /// <summary>Calls a function.</summary>
    Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellation);
}
