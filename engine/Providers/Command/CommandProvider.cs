using EmbeddedEngine.Providers.Command.Local;
using EmbeddedEngine.Providers.Command.Remote;
using EmbeddedEngine.Providers.Command.Resources;
using EmbeddedEngine.Providers.Command.Ssh;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command;

/// <summary>Runs commands, here and over SSH, as resources. SSH connections are held until the provider is disposed.</summary>
internal sealed class CommandProvider : IProvider
{
    private readonly SshConnectionPool connections;
    private readonly LocalRun localRun;
    private readonly Dictionary<string, IResourceHandler> handlers;

    public CommandProvider(string workingDirectory, TimeProvider time, SshConnectionPool connections)
    {
        this.connections = connections;
        var local = new LocalTarget(workingDirectory, time);
        localRun = new LocalRun(local);
        handlers = new(StringComparer.Ordinal)
        {
            ["command:local:Command"] = new CommandHandler(local, time),
            ["command:remote:Command"] = new CommandHandler(new RemoteTarget(connections, time), time),
            ["command:remote:CopyToRemote"] = new CopyToRemoteHandler(connections, workingDirectory, time),
        };
    }

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
    public async Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        await HandlerOf(request.Type).CheckAsync(request, cancellation).ConfigureAwait(false);

    /// <inheritdoc />
    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation) =>
        Task.FromResult(InputDiff.Compare(request.OldInputs, request.NewInputs, request.IgnoreChanges));

    /// <inheritdoc />
    public async Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        await HandlerOf(request.Type).CreateAsync(request, cancellation).ConfigureAwait(false);

    /// <summary>What a command did cannot be looked up: its state is what was recorded when it ran.</summary>
    public Task<ReadResult?> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        Task.FromResult<ReadResult?>(new ReadResult(request.Id, request.Inputs, request.Outputs));

    /// <inheritdoc />
    public async Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        await HandlerOf(request.Type).UpdateAsync(request, cancellation).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) =>
        await HandlerOf(request.Type).DeleteAsync(request, cancellation).ConfigureAwait(false);

    /// <inheritdoc />
    public async Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellation) => request.Token switch
    {
        LocalRun.Token => await localRun.InvokeAsync(request.Arguments, cancellation).ConfigureAwait(false),
        _ => throw new ProviderException($"The command provider has no function '{request.Token}'; it has {LocalRun.Token}."),
    };

    /// <inheritdoc />
    public ValueTask DisposeAsync() => connections.DisposeAsync();

    private IResourceHandler HandlerOf(string type) => handlers.TryGetValue(type, out var handler) ? handler : throw Unsupported(type);

    private ProviderException Unsupported(string type) => type == "command:remote:CopyFile"
        ? new("command:remote:CopyFile is deprecated and not supported here: use command:remote:CopyToRemote.")
        : new($"The command provider has no resource type '{type}'; it has {string.Join(", ", handlers.Keys)}.");
}
