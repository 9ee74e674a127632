using EmbeddedEngine.Providers.Command.Ssh;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Tests.Support;

/// <summary>Drives a provider as the engine does: every create and update is checked first.</summary>
internal sealed class ProviderDriver(string type, string? workingDirectory = null, TimeProvider? time = null) : IAsyncDisposable
{
    private readonly CommandProvider provider = new(
        workingDirectory ?? Path.GetTempPath(),
        time ?? TimeProvider.System,
        new SshConnectionPool(new SshDialer(time ?? TimeProvider.System, () => null)));

    public RecordedLog Log { get; } = new();

    public Urn Urn { get; } = Urn.Create("dev", "test", null, type, "thing");

    public Task<CheckResult> CheckAsync(PropertyMap inputs) =>
        provider.CheckAsync(new CheckRequest(Urn, Log, null, inputs, new byte[32]), CancellationToken.None);

    public async Task<PropertyMap> CreateAsync(
        PropertyMap inputs, TimeSpan? timeout = null, bool preview = false, CancellationToken cancellation = default) =>
        (await provider.CreateAsync(new CreateRequest(Urn, Log, await CheckedAsync(inputs), timeout, preview), cancellation)).Outputs;

    public Task<CreateResult> CreateResultAsync(PropertyMap inputs) =>
        provider.CreateAsync(new CreateRequest(Urn, Log, inputs, null, Preview: false), CancellationToken.None);

    public async Task<PropertyMap> UpdateAsync(PropertyMap outputs, PropertyMap inputs, bool preview = false)
    {
        var request = new UpdateRequest(Urn, Log, "id", outputs, outputs, await CheckedAsync(inputs), [], null, preview);
        return await provider.UpdateAsync(request, CancellationToken.None);
    }

    public Task DeleteAsync(PropertyMap inputs, PropertyMap outputs) =>
        provider.DeleteAsync(new DeleteRequest(Urn, Log, "id", inputs, outputs, null), CancellationToken.None);

    public Task<DiffResult> DiffAsync(PropertyMap before, PropertyMap after, params string[] ignored) =>
        provider.DiffAsync(new DiffRequest(Urn, Log, "id", before, before, after, [.. ignored]), CancellationToken.None);

    public Task<InvokeResult> InvokeAsync(string token, PropertyMap arguments) =>
        provider.InvokeAsync(new InvokeRequest(token, arguments, Preview: false), CancellationToken.None);

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    private async Task<PropertyMap> CheckedAsync(PropertyMap inputs)
    {
        var result = await CheckAsync(inputs);
        result.Failures.ShouldBeEmpty();
        return result.Inputs;
    }
}
