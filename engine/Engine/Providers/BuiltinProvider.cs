using System.Collections.Immutable;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>
/// What the engine itself provides: other stacks' outputs, read as resources (<c>StackReference</c>) and by functions; and
/// <c>Stash</c>, which keeps the first value that it was given.
/// </summary>
internal sealed class BuiltinProvider(IStackOutputsReader stacks) : IProvider
{
    public const string StackReferenceType = "pulumi:pulumi:StackReference";
    public const string StashType = "pulumi:index:Stash";

    private const string Input = "input";
    private const string Output = "output";

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
    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        RefuseOthers(request.Type);
        return Task.FromResult(request.NewInputs.ContainsKey(Input)
            ? new CheckResult(request.NewInputs)
            : new CheckResult(request.NewInputs, [new CheckFailure(Input, "is missing: what is to be kept?")]));
    }

    /// <inheritdoc />
    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        RefuseOthers(request.Type);
        return Task.FromResult(DiffResult.Unknown);
    }

    /// <inheritdoc />
    public Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        RefuseOthers(request.Type);
        return Task.FromResult(new CreateResult(Guid.NewGuid().ToString(), Kept(request.Inputs, request.Inputs.Get(Input))));
    }

    /// <inheritdoc />
    public Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        RefuseOthers(request.Type);
        return Task.FromResult(Kept(request.NewInputs, request.OldOutputs.Get(Output)));
    }

    /// <inheritdoc />
    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation)
    {
        RefuseOthers(request.Type);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<ReadResult?> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        if (request.Type == StashType)
            return new ReadResult(request.Id, request.Inputs, request.Outputs);
        if (request.Type != StackReferenceType)
            throw NotThere(request.Type);
        var name = request.Inputs.Get("name").AsText() ?? request.Id;
        return new ReadResult(request.Id, request.Inputs, await ReadStackAsync(name, cancellation).ConfigureAwait(false));
    }

    /// <inheritdoc />
    public async Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellation) => request.Token switch
    {
        "pulumi:pulumi:readStackOutputs" =>
            new InvokeResult(await ReadStackAsync(Argument(request, "name"), cancellation).ConfigureAwait(false), []),
        _ => throw new ProviderException($"The engine has no function '{request.Token}'."),
    };

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Argument(InvokeRequest request, string name) =>
        request.Arguments.Get(name).AsText() ?? throw new ProviderException($"{request.Token} needs the argument '{name}'.");

    private static PropertyMap Kept(PropertyMap inputs, PropertyValue first) => [new(Input, inputs.Get(Input)), new(Output, first)];

    private static void RefuseOthers(string type)
    {
        if (type != StashType)
            throw NotThere(type);
    }

    private static ProviderException NotThere(string type) =>
        new($"The engine has no resource type '{type}' that can be made; {StashType} can, and {StackReferenceType} can be read.");

    private async Task<PropertyMap> ReadStackAsync(string name, CancellationToken cancellation)
    {
        var parts = name.Split('/');
        if (parts.Length != 3 || parts[0] != StackName.Organization)
            throw new ProviderException($"'{name}' does not name a stack: expected {StackName.Organization}/PROJECT/STACK.");
        var outputs = await stacks.ReadAsync(new StackName(parts[1], parts[2]), cancellation).ConfigureAwait(false)
            ?? throw new ProviderException($"There is no stack '{name}'.");
        var secretNames = outputs.Where(output => output.Value.ContainsSecrets).Select(output => (PropertyValue)output.Key).ToImmutableArray();
        return
        [
            new("name", name),
            new("outputs", outputs),
            new("secretOutputNames", new PropertyValue.Array(secretNames)),
        ];
    }
}
