using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>
/// Stands in a preview for a provider whose configuration is not known yet: it checks nothing, takes every
/// resource that exists for changed, and knows no output.
/// </summary>
internal sealed class UnconfiguredProvider : IProvider
{
    /// <inheritdoc />
    public bool SupportsPreview => true;

    /// <inheritdoc />
    public Task<CheckResult> CheckConfigAsync(PropertyMap inputs, CancellationToken cancellation) => Task.FromResult(new CheckResult(inputs));

    /// <inheritdoc />
    public Task<DiffResult> DiffConfigAsync(PropertyMap oldInputs, PropertyMap newInputs, CancellationToken cancellation) =>
        Task.FromResult(DiffResult.None);

    /// <inheritdoc />
    public Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        Task.FromResult(new CheckResult(request.NewInputs));

    /// <inheritdoc />
    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation) =>
        Task.FromResult(new DiffResult(DiffChanges.Some));

    /// <inheritdoc />
    public Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        request.Preview ? Task.FromResult(new CreateResult("", PropertyMap.Empty)) : throw NotConfigured();

    /// <inheritdoc />
    public Task<ReadResult?> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        Task.FromResult<ReadResult?>(new ReadResult(request.Id, null, PropertyMap.Empty));

    /// <inheritdoc />
    public Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        request.Preview ? Task.FromResult(PropertyMap.Empty) : throw NotConfigured();

    /// <inheritdoc />
    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) => throw NotConfigured();

    /// <inheritdoc />
    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellation) => throw NotConfigured();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ProviderException NotConfigured() => new("The provider's configuration is not known yet.");
}
