using EmbeddedEngine.Providers;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.Deployments.Support;

/// <summary>
/// A provider of things in a <see cref="FakeWorld"/>. Inputs that mean something: <c>fail</c> (which operation fails),
/// <c>key</c> (a change replaces), <c>exclusive</c> (deleted before replaced), <c>secretResult</c> (an output).
/// </summary>
public sealed class FakeProvider(FakeWorld world, bool supportsPreview) : IProvider
{
    private PropertyMap? configuration;

    public bool SupportsPreview => supportsPreview;

    public Task<CheckResult> CheckConfigAsync(PropertyMap inputs, CancellationToken cancellation) => Task.FromResult(new CheckResult(inputs));

    public Task<DiffResult> DiffConfigAsync(PropertyMap oldInputs, PropertyMap newInputs, CancellationToken cancellation) => Task.FromResult(
        oldInputs.Get("account").WithoutSecrets().Equals(newInputs.Get("account").WithoutSecrets())
            ? DiffResult.None
            : new DiffResult(DiffChanges.Some) { Replaces = ["account"] });

    public Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellation)
    {
        configuration = inputs;
        world.Configurations.Add(inputs);
        return Task.CompletedTask;
    }

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        MustBeConfigured();
        return Task.FromResult(request.NewInputs.Get("fail").AsText() == "check"
            ? new CheckResult(request.NewInputs, [new CheckFailure("fail", "is not wanted")])
            : new CheckResult(request.NewInputs));
    }

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        MustBeConfigured();
        if (request.OldInputs.WithoutSecrets().Equals(request.NewInputs.WithoutSecrets()))
            return Task.FromResult(DiffResult.None);
        var replaces = !request.OldInputs.Get("key").WithoutSecrets().Equals(request.NewInputs.Get("key").WithoutSecrets());
        return Task.FromResult(new DiffResult(DiffChanges.Some)
        {
            Replaces = replaces ? ["key"] : [],
            DeleteBeforeReplace = request.NewInputs.ContainsKey("exclusive"),
        });
    }

    public async Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        MustBeConfigured();
        if (request.Preview)
            return new CreateResult("", Outputs(request.Inputs).With("id", PropertyValue.Unknown));
        world.Limits.Enqueue(("create", request.Timeout));
        await world.WorkAsync($"create {request.Name}", cancellation);
        Fail(request.Inputs, "create");
        var id = world.Add(request.Name, request.Inputs);
        if (request.Inputs.Get("fail").AsText() == "init")
            throw new ResourceInitException(id, Outputs(request.Inputs), ["is not ready"]);
        return new CreateResult(id, Outputs(request.Inputs).With("id", id));
    }

    public async Task<ReadResult?> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        world.Limits.Enqueue(("read", request.Timeout));
        await world.WorkAsync($"read {request.Name}", cancellation);
        if (!world.Things.TryGetValue(request.Id, out var thing))
            return null;
        Fail(thing.Inputs, "read");
        var outputs = Outputs(thing.Inputs).With("id", request.Id);
        return thing.Inputs.Get("fail").AsText() == "sick"
            ? throw new ResourceInitException(request.Id, outputs, ["is sick"])
            : new ReadResult(request.Id, world.TellsInputs ? thing.Inputs.WithoutSecrets() : null, outputs);
    }

    public async Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        MustBeConfigured();
        if (!request.Preview)
        {
            world.Limits.Enqueue(("update", request.Timeout));
            await world.WorkAsync($"update {request.Name}", cancellation);
            Fail(request.NewInputs, "update");
            world.Things[request.Id] = (request.Name, request.NewInputs);
        }

        return Outputs(request.NewInputs).With("id", request.Id);
    }

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellation)
    {
        MustBeConfigured();
        world.Limits.Enqueue(("delete", request.Timeout));
        await world.WorkAsync($"delete {request.Name} {request.Id}", cancellation);
        Fail(request.Inputs, "delete");
        world.Things.TryRemove(request.Id, out _).ShouldBeTrue($"{request.Id} is deleted twice");
    }

    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellation) =>
        Task.FromResult(new InvokeResult(request.Arguments.With("answered", true), []));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static PropertyMap Outputs(PropertyMap inputs) => inputs.WithoutSecrets().With("made", true);

    private static void Fail(PropertyMap inputs, string operation)
    {
        if (inputs.Get("fail").AsText() == operation)
            throw new ProviderException($"told to fail at {operation}");
    }

    private void MustBeConfigured() => configuration.ShouldNotBeNull("the provider is used before it is configured");
}
