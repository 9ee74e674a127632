using EmbeddedEngine.Providers;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Load;

/// <summary>A provider that does nothing at once: what is measured with it is the engine.</summary>
internal sealed class NothingProvider : IProvider, IProviderFactory
{
    /// <summary>The type of its resources.</summary>
    public const string Type = "nothing:index:Thing";

    private long made;

    /// <inheritdoc />
    public string Package => "nothing";

    /// <inheritdoc />
    public bool SupportsPreview => true;

    /// <inheritdoc />
    public IProvider Create() => this;

    /// <inheritdoc />
    public Task<CheckResult> CheckConfigAsync(PropertyMap inputs, CancellationToken cancellation) => Task.FromResult(new CheckResult(inputs));

    /// <inheritdoc />
    public Task<DiffResult> DiffConfigAsync(PropertyMap oldInputs, PropertyMap newInputs, CancellationToken cancellation) =>
        Task.FromResult(DiffResult.None);

    /// <inheritdoc />
    public Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation) => Task.FromResult(new CheckResult(request.NewInputs));

    /// <inheritdoc />
    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation) => Task.FromResult(DiffResult.Unknown);

    /// <inheritdoc />
    public Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        Task.FromResult(new CreateResult($"{Interlocked.Increment(ref made)}", request.Inputs));

    /// <inheritdoc />
    public Task<ReadResult?> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        Task.FromResult<ReadResult?>(new ReadResult(request.Id, request.Inputs, request.Outputs));

    /// <inheritdoc />
    public Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation) => Task.FromResult(request.NewInputs);

    /// <inheritdoc />
    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc />
    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellation) =>
        Task.FromResult(new InvokeResult(request.Arguments, []));

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
