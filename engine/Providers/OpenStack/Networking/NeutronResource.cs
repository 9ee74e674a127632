using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Http;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Networking;

/// <summary>
/// A type of resource that neutron keeps. It is made with a mark in its description and gets its own description at the end, so
/// that one whose maker died is found again and taken over.
/// </summary>
/// <param name="cloud">The cloud.</param>
/// <param name="kind">The service's word for one, such as <c>security_group</c>.</param>
/// <param name="schema">The type's properties.</param>
internal abstract class NeutronResource(Cloud cloud, string kind, ResourceSchema schema) : ResourceHandler(cloud, schema)
{
    private const string Description = "description";
    private const string TagsName = "tags";
    private const int Tries = 3;

    private readonly string collection = kind.Replace('_', '-') + "s";

    /// <summary>The input with a resource's tags: the service takes them by another way.</summary>
    protected static Property Tags { get; } = new(TagsName, PropertyShape.TextSet) { ReadByType = true };

    /// <summary>All tags that a resource has.</summary>
    protected static Property AllTags { get; } = new("allTags", PropertyShape.TextSet) { OutputOnly = true, Field = TagsName };

    /// <summary>The input with further fields of a creation.</summary>
    protected static Property ValueSpecs { get; } = new("valueSpecs", PropertyShape.TextMap) { Local = true, Replaces = true };

    /// <summary>The project that owns the resource.</summary>
    protected static Property TenantId { get; } = new("tenantId") { Computed = true, Replaces = true };

    /// <summary>The service.</summary>
    protected static ServiceClient Network(Operation operation) => operation.Service(ServiceKind.Network);

    /// <inheritdoc />
    protected override async Task<string> MakeAsync(Operation operation)
    {
        var body = await CreationAsync(operation).ConfigureAwait(false);
        if (operation.Inputs.Get(ValueSpecs.Name) is PropertyValue.Object specs)
        {
            foreach (var (name, value) in specs.Properties)
                body[name] = value.AsText();
        }

        body[Description] = operation.Mark;
        var found = await FindHalfMadeAsync(operation).ConfigureAwait(false);
        for (var left = Tries; found is null; left--)
        {
            try
            {
                found = One(await Network(operation).PostAsync(collection, Wrapped(body), operation.Cancellation).ConfigureAwait(false));
            }
            catch (CloudException e) when (e.OutcomeUnknown && left > 1)
            {
                operation.Say($"{e.Words}; looking whether it was made");
                await HalfMade.PauseAsync(operation, e).ConfigureAwait(false);
                found = await FindHalfMadeAsync(operation).ConfigureAwait(false);
            }
        }

        return (string)found["id"]!;
    }

    /// <inheritdoc />
    protected override async Task CompleteAsync(Operation operation, string id)
    {
        await WaitUntilReadyAsync(operation, id).ConfigureAwait(false);
        var body = Body(operation.Inputs, Schema.Properties.Where(property => !property.Replaces));
        await AdjustChangeAsync(operation, body, Schema.Properties).ConfigureAwait(false);
        body[Description] = operation.Text(Description) ?? "";
        // Before the mark goes: without either nobody would know whose it is.
        if (operation.Inputs.ContainsKey(TagsName))
            await PutTagsAsync(operation, id).ConfigureAwait(false);
        await Network(operation).PutAsync(PathOf(id), Wrapped(body), operation.Cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override async Task<JsonObject?> FetchAsync(Operation operation, string id) =>
        await Network(operation).FindAsync(PathOf(id), operation.Cancellation).ConfigureAwait(false) is { } answer ? One(answer) : null;

    /// <inheritdoc />
    protected override PropertyMap Outputs(Operation operation, JsonObject resource)
    {
        var outputs = base.Outputs(operation, resource);
        if (operation.Inputs.Get(TagsName) is not PropertyValue.Array tags)
            return outputs;
        // Others may have tags there too: those are not the program's.
        var there = Json.Texts(resource[TagsName]);
        return outputs.With(TagsName, new PropertyValue.Array([.. tags.Items.Where(tag => there.Contains(tag.AsText()!))]));
    }

    /// <inheritdoc />
    protected override async Task ChangeAsync(Operation operation, string id, IReadOnlyList<Property> changed)
    {
        var body = Body(operation.Inputs, changed);
        foreach (var property in changed.Where(property => !property.Local && !property.ReadByType && operation.Inputs.Get(property.Name) is PropertyValue.Null))
            body[property.Field] = Nothing(property);
        await AdjustChangeAsync(operation, body, changed).ConfigureAwait(false);
        if (body.Count > 0)
            await Network(operation).PutAsync(PathOf(id), Wrapped(body), operation.Cancellation).ConfigureAwait(false);
        if (changed.Any(property => property.Name == TagsName))
            await PutTagsAsync(operation, id).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override Task RemoveAsync(Operation operation, string id) =>
        Deletion.InsistAsync(operation, () => Network(operation).DeleteAsync(PathOf(id), operation.Cancellation), $"{kind} {id}");

    /// <summary>The fields that the resource is made with; a type adds those that are no input of the same name.</summary>
    protected virtual Task<JsonObject> CreationAsync(Operation operation) => Task.FromResult(Body(operation.Inputs, Schema.Properties));

    /// <summary>Adds to a change what is no input of the same name.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="body">The fields so far.</param>
    /// <param name="changed">What changes; all properties where a making is completed.</param>
    protected virtual Task AdjustChangeAsync(Operation operation, JsonObject body, IEnumerable<Property> changed) => Task.CompletedTask;

    /// <summary>Where the service has the resource.</summary>
    protected string PathOf(string id) => $"{collection}/{id}";

    /// <summary>The resource in the service's answer.</summary>
    protected JsonObject One(JsonObject answer) => answer[kind] as JsonObject ?? throw new ProviderException($"The answer of the network service has no {kind}.");

    /// <summary>The body with the service's word around it.</summary>
    protected JsonObject Wrapped(JsonObject body) => new() { [kind] = body.DeepClone() };

    private async Task<JsonObject?> FindHalfMadeAsync(Operation operation)
    {
        var path = $"{collection}?{Description}={Uri.EscapeDataString(operation.Mark)}";
        foreach (var found in await Network(operation).ListAsync(path, kind + "s", operation.Cancellation).ConfigureAwait(false))
        {
            var id = (string)found["id"]!;
            var inputs = Schema.InputsOf(operation.Inputs, Outputs(operation, found));
            if (!Schema.Changed(inputs, operation.Inputs).Any(property => property.Replaces))
            {
                operation.Note($"{kind} {id} was half made before: it is taken over.");
                return found;
            }

            operation.Note($"{kind} {id} was half made before with other settings: it is deleted.");
            await RemoveAsync(operation, id).ConfigureAwait(false);
        }

        return null;
    }

    private async Task WaitUntilReadyAsync(Operation operation, string id)
    {
        var status = "";
        await operation.Wait.UntilAsync(
            async () =>
            {
                var resource = await FetchAsync(operation, id).ConfigureAwait(false) ?? throw new ProviderException($"{kind} {id} vanished while it was made.");
                status = (string?)resource["status"] ?? "";
                return status switch
                {
                    "ERROR" => throw new ProviderException($"{kind} {id} is in status ERROR."),
                    "BUILD" => null,
                    _ => resource,
                };
            },
            () => $"{kind} {id} is still {status}",
            operation.Cancellation).ConfigureAwait(false);
    }

    private async Task PutTagsAsync(Operation operation, string id) => await Network(operation).PutAsync(
        $"{PathOf(id)}/tags",
        new JsonObject { [TagsName] = Json.From(operation.Inputs.Get(TagsName), PropertyShape.TextSet) ?? new JsonArray() },
        operation.Cancellation).ConfigureAwait(false);
}
