using System.Security.Cryptography;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Tests.Support;

/// <summary>Drives a configured provider with one resource as the engine does: inputs are checked, and what was made is remembered.</summary>
internal sealed class ResourceDriver(IProvider provider, string type, string name)
{
    private readonly byte[] seed = RandomNumberGenerator.GetBytes(32);
    private string? deleted;

    public RecordedLog Log { get; } = new();

    public Urn Urn { get; } = Urn.Create("dev", "test", null, type, name);

    /// <summary>The id; null before it is made and when it is deleted.</summary>
    public string? Id { get; private set; }

    public PropertyMap Inputs { get; private set; } = PropertyMap.Empty;

    public PropertyMap Outputs { get; private set; } = PropertyMap.Empty;

    public async Task<PropertyMap> CheckAsync(PropertyMap inputs)
    {
        var result = await provider.CheckAsync(new CheckRequest(Urn, Log, Id is null ? null : Inputs, inputs, seed), default);
        result.Failures.ShouldBeEmpty();
        return result.Inputs;
    }

    /// <summary>Takes one that somebody else made.</summary>
    public async Task<ResourceDriver> TakeAsync(string id)
    {
        Id = id;
        (await RefreshAsync()).ShouldBeTrue();
        return this;
    }

    public async Task<ResourceDriver> CreateAsync(params (string Name, PropertyValue Value)[] inputs)
    {
        Inputs = await CheckAsync(Values.Map(inputs));
        try
        {
            var result = await provider.CreateAsync(new CreateRequest(Urn, Log, Inputs, null, Preview: false), default);
            Id = result.Id;
            Outputs = result.Outputs;
            return this;
        }
        catch (ResourceInitException half)
        {
            Id = half.Id;
            throw;
        }
    }

    /// <summary>What a change of the program would mean.</summary>
    public async Task<DiffResult> DiffAsync(params (string Name, PropertyValue Value)[] inputs) =>
        await provider.DiffAsync(new DiffRequest(Urn, Log, Id!, Inputs, Outputs, await CheckAsync(Values.Map(inputs)), []), default);

    public async Task UpdateAsync(params (string Name, PropertyValue Value)[] inputs)
    {
        var given = await CheckAsync(Values.Map(inputs));
        Outputs = await provider.UpdateAsync(new UpdateRequest(Urn, Log, Id!, Inputs, Outputs, given, [], null, Preview: false), default);
        Inputs = given;
    }

    /// <summary>Reads the resource as a refresh does; false where it is gone.</summary>
    public async Task<bool> RefreshAsync()
    {
        if (await provider.ReadAsync(new ReadRequest(Urn, Log, Id!, Inputs, Outputs, null), default) is not { } read)
            return false;
        Inputs = read.Inputs ?? Inputs;
        Outputs = read.Outputs;
        return true;
    }

    /// <summary>Reads the resource by its id alone, as an import does.</summary>
    public async Task<ReadResult> ImportAsync() =>
        (await provider.ReadAsync(new ReadRequest(Urn, Log, Id!, PropertyMap.Empty, PropertyMap.Empty, null), default)).ShouldNotBeNull();

    /// <summary>Deletes it; what is deleted already, once more, as after an answer that was lost.</summary>
    public async Task DeleteAsync()
    {
        var id = Id ?? deleted!;
        await provider.DeleteAsync(new DeleteRequest(Urn, Log, id, Inputs, Outputs, null), default);
        (deleted, Id) = (id, null);
    }

    public string Text(string property) => Outputs.Text(property);
}
