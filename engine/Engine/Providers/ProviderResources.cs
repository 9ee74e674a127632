using EmbeddedEngine.Protocol;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>
/// Provider resources as resources of a provider: checked and compared by the package that they stand for, made by
/// giving them an id. What is configured with them is made by <see cref="ProviderRegistry"/> when it is needed.
/// </summary>
internal sealed class ProviderResources(ProviderPackages packages) : IProvider
{
    /// <inheritdoc />
    public bool SupportsPreview => true;

    /// <inheritdoc />
    public Task<CheckResult> CheckConfigAsync(PropertyMap inputs, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public Task<DiffResult> DiffConfigAsync(PropertyMap oldInputs, PropertyMap newInputs, CancellationToken cancellation) =>
        throw new NotSupportedException();

    /// <inheritdoc />
    public Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public async Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        await using var provider = packages.Create(new ProviderReference(request.Urn, UnknownSentinels.Any), request.NewInputs);
        if (request.NewInputs.ContainsUnknowns)
            return new CheckResult(request.NewInputs);
        var result = await provider.CheckConfigAsync(ProviderInputs.ForProvider(request.NewInputs), cancellation).ConfigureAwait(false);
        return result with { Inputs = ProviderInputs.Merge(result.Inputs, request.NewInputs) };
    }

    /// <inheritdoc />
    public async Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        var same = request.OldInputs.WithoutSecrets().Equals(request.NewInputs.WithoutSecrets());
        if (same || request.NewInputs.ContainsUnknowns)
            return same ? DiffResult.None : DiffResult.Unknown;
        await using var provider = packages.Create(new ProviderReference(request.Urn, request.Id), request.NewInputs);
        var diff = await provider.DiffConfigAsync(
            ProviderInputs.ForProvider(request.OldInputs), ProviderInputs.ForProvider(request.NewInputs), cancellation).ConfigureAwait(false);
        // The provider says whether to replace; that the inputs differ is known already.
        return diff.IsReplacement() ? diff : DiffResult.Unknown;
    }

    /// <inheritdoc />
    public Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        Task.FromResult(new CreateResult(request.Preview ? "" : Guid.NewGuid().ToString(), request.Inputs));

    /// <inheritdoc />
    public Task<ReadResult?> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        throw new ProviderException("A provider cannot be read.");

    /// <inheritdoc />
    public Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation) => Task.FromResult(request.NewInputs);

    /// <inheritdoc />
    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellation) => throw new NotSupportedException();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
