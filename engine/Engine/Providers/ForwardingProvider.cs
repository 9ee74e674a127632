using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>Passes everything on; what derives from it changes how a call is made.</summary>
internal abstract class ForwardingProvider(IProvider inner) : IProvider
{
    /// <inheritdoc />
    public bool SupportsPreview => inner.SupportsPreview;

    /// <inheritdoc />
    public Task<CheckResult> CheckConfigAsync(PropertyMap inputs, CancellationToken cancellation) =>
        CallAsync(() => inner.CheckConfigAsync(inputs, cancellation), cancellation);

    /// <inheritdoc />
    public Task<DiffResult> DiffConfigAsync(PropertyMap oldInputs, PropertyMap newInputs, CancellationToken cancellation) =>
        CallAsync(() => inner.DiffConfigAsync(oldInputs, newInputs, cancellation), cancellation);

    /// <inheritdoc />
    public Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellation) =>
        CallAsync(() => inner.ConfigureAsync(inputs, cancellation), cancellation);

    /// <inheritdoc />
    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        CallAsync(() => inner.CheckAsync(request, cancellation), cancellation);

    /// <inheritdoc />
    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation) =>
        CallAsync(() => inner.DiffAsync(request, cancellation), cancellation);

    /// <inheritdoc />
    public Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        CallAsync(() => inner.CreateAsync(request, cancellation), cancellation);

    /// <inheritdoc />
    public Task<ReadResult?> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        CallAsync(() => inner.ReadAsync(request, cancellation), cancellation);

    /// <inheritdoc />
    public Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        CallAsync(() => inner.UpdateAsync(request, cancellation), cancellation);

    /// <inheritdoc />
    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) =>
        CallAsync(() => inner.DeleteAsync(request, cancellation), cancellation);

    /// <inheritdoc />
    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellation) =>
        CallAsync(() => inner.InvokeAsync(request, cancellation), cancellation);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    /// <summary>Makes one call.</summary>
    protected abstract Task CallAsync(Func<Task> call, CancellationToken cancellation);

    private async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        Task<T>? made = null;
        await CallAsync((Func<Task>)(() => made = call()), cancellation).ConfigureAwait(false);
        return await made!.ConfigureAwait(false);
    }
}
