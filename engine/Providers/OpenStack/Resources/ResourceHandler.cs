using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Resources;

/// <summary>What the provider does for one type of resource. A type says how it is made, read, changed and removed.</summary>
/// <param name="cloud">The cloud.</param>
/// <param name="schema">The type's properties.</param>
internal abstract class ResourceHandler(Cloud cloud, ResourceSchema schema)
{
    /// <summary>How long an operation may take where the user says nothing.</summary>
    protected virtual TimeSpan DefaultLimit => TimeSpan.FromMinutes(10);

    /// <summary>The type's properties.</summary>
    protected ResourceSchema Schema => schema;

    /// <summary>Checks inputs and fills in defaults.</summary>
    public virtual CheckResult Check(CheckRequest request) => schema.Check(request);

    /// <summary>Says what a change of inputs means.</summary>
    public virtual DiffResult Diff(DiffRequest request) => schema.Diff(request);

    /// <summary>Makes the resource.</summary>
    public async Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        if (request.Preview)
            return new CreateResult("", schema.Planned(request.Inputs));
        var operation = Begin(request, request.Inputs, request.Timeout, cancellation);
        var id = await MakeAsync(operation).ConfigureAwait(false);
        try
        {
            await CompleteAsync(operation, id).ConfigureAwait(false);
            return new CreateResult(id, await OutputsAsync(operation, id).ConfigureAwait(false) ?? throw Vanished(id));
        }
        catch (Exception e) when (e is OpenStackException or ProviderException and not (ResourceInitException or UnmadeException))
        {
            throw new ResourceInitException(id, request.Inputs, [e.Message]);
        }
    }

    /// <summary>Reads what the resource is now; null when it is gone.</summary>
    public async Task<ReadResult?> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        var operation = Begin(request, request.Inputs, request.Timeout, cancellation);
        return await OutputsAsync(operation, request.Id).ConfigureAwait(false) is { } outputs
            ? new ReadResult(request.Id, schema.InputsOf(request.Inputs, outputs), outputs)
            : null;
    }

    /// <summary>Changes the resource; answers its new outputs.</summary>
    public async Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        if (request.Preview)
            return PropertyMap.From(request.OldOutputs.Concat(request.NewInputs));
        var operation = Begin(request, request.NewInputs, request.Timeout, cancellation);
        var changed = schema.Changed(request.OldInputs, request.NewInputs).ExceptBy(request.IgnoreChanges, property => property.Name).ToList();
        if (changed.Count > 0)
            await ChangeAsync(operation, request.Id, changed).ConfigureAwait(false);
        else
            await CompleteAsync(operation, request.Id).ConfigureAwait(false); // the rest of a making that failed half-way
        return await OutputsAsync(operation, request.Id).ConfigureAwait(false) ?? throw Vanished(request.Id);
    }

    /// <summary>Deletes the resource; one that is gone already is no error.</summary>
    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) =>
        await RemoveAsync(Begin(request, request.Inputs, request.Timeout, cancellation), request.Id).ConfigureAwait(false);

    /// <summary>Makes the resource, or finds the one that was half made before; answers its id.</summary>
    protected abstract Task<string> MakeAsync(Operation operation);

    /// <summary>Does what is left to do once the resource has its id: waits until it is ready. May be done again.</summary>
    protected virtual Task CompleteAsync(Operation operation, string id) => Task.CompletedTask;

    /// <summary>Reads the resource from the cloud; null where there is none.</summary>
    protected abstract Task<JsonObject?> FetchAsync(Operation operation, string id);

    /// <summary>Changes what can be changed in place.</summary>
    protected virtual Task ChangeAsync(Operation operation, string id, IReadOnlyList<Property> changed) =>
        throw new ProviderException($"These cannot be changed in place: {string.Join(", ", changed.Select(property => property.Name))}.");

    /// <summary>Removes the resource, and waits until it is gone.</summary>
    protected abstract Task RemoveAsync(Operation operation, string id);

    /// <summary>The outputs of what was read; a type adds those that are no field of the same name.</summary>
    protected virtual PropertyMap Outputs(Operation operation, JsonObject resource)
    {
        var outputs = PropertyMap.Empty;
        foreach (var property in schema.Properties)
        {
            var value = property.Local || property.ReadByType || property.Unsupported
                ? operation.Inputs.Get(property.Name)
                : Json.To(resource[property.Field], property.Shape);
            if (value is not PropertyValue.Null)
                outputs = outputs.With(property.Name, value);
        }

        return outputs.With("region", operation.Region);
    }

    /// <summary>The outputs of what was read, with those that are told elsewhere.</summary>
    protected virtual Task<PropertyMap> OutputsAsync(Operation operation, JsonObject resource) => Task.FromResult(Outputs(operation, resource));

    /// <summary>The body of a request with inputs: those that the service takes by a name of its own.</summary>
    protected static JsonObject Body(PropertyMap inputs, IEnumerable<Property> properties)
    {
        var body = new JsonObject();
        foreach (var property in properties.Where(property => property is { IsInput: true, Local: false, ReadByType: false, Unsupported: false }))
        {
            var value = inputs.Get(property.Name).Unwrap();
            if (value is not PropertyValue.Null)
                body[property.Field] = Json.From(value, property.Shape);
        }

        return body;
    }

    /// <summary>What a property that the program no longer has is set to: what the service takes for nothing.</summary>
    protected static JsonNode? Nothing(Property property) => property.Shape switch
    {
        PropertyShape.Text => "",
        PropertyShape.TextMap or PropertyShape.Object => new JsonObject(),
        PropertyShape.Number or PropertyShape.Flag => null,
        _ => new JsonArray(),
    };

    private Operation Begin(ResourceRequest request, PropertyMap inputs, TimeSpan? timeout, CancellationToken cancellation) =>
        new(cloud, request, inputs, timeout ?? DefaultLimit, cancellation);

    private async Task<PropertyMap?> OutputsAsync(Operation operation, string id) =>
        await FetchAsync(operation, id).ConfigureAwait(false) is { } resource
            ? await OutputsAsync(operation, resource).ConfigureAwait(false)
            : null;

    private static ProviderException Vanished(string id) => new($"The cloud does not know '{id}' any more, which was there a moment ago.");
}
