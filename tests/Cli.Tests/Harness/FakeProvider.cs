using EmbeddedEngine.Providers;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Tests.Harness;

/// <summary>Package <c>fake</c>: a resource's outputs are its inputs; input <c>fail</c> makes its creation fail; <c>wait</c> makes it last until it is cancelled.</summary>
internal sealed class FakeProvider : IProvider, IProviderFactory
{
    /// <summary>Set once a resource with input <c>wait</c> is being made.</summary>
    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What a read finds, where it is not what was recorded.</summary>
    public Func<ReadRequest, ReadResult?> Reads { get; set; } = request => new ReadResult(request.Id, request.Inputs, request.Outputs);

    public string Package => "fake";

    public bool SupportsPreview => false;

    public IProvider Create() => this;

    public Task<CheckResult> CheckConfigAsync(PropertyMap inputs, CancellationToken cancellation) => Task.FromResult(new CheckResult(inputs));

    public Task<DiffResult> DiffConfigAsync(PropertyMap oldInputs, PropertyMap newInputs, CancellationToken cancellation) => Task.FromResult(DiffResult.None);

    public Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellation) => Task.CompletedTask;

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation) => Task.FromResult(new CheckResult(request.NewInputs));

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation) => Task.FromResult(DiffResult.Unknown);

    public async Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        request.Log.Write(LogSeverity.Info, $"making {request.Name}");
        if (request.Inputs.Get("fail").Unwrap() is PropertyValue.Text reason)
            throw new ProviderException(reason.Value);
        if (request.Inputs.ContainsKey("wait"))
        {
            Waiting.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
        }

        return new CreateResult($"{request.Name}-id", request.Inputs);
    }

    public Task<ReadResult?> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        Task.FromResult(Reads(request));

    public Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation) => Task.FromResult(request.NewInputs);

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) => Task.CompletedTask;

    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellation) => Task.FromResult(new InvokeResult(request.Arguments, []));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
