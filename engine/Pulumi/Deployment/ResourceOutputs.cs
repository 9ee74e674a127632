using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of one resource while it is being registered.</summary>
internal sealed class ResourceOutputs
{
    private readonly Resource _resource;
    private readonly OutputSource<string> _urn = new();
    private readonly OutputSource<string>? _id;
    private readonly Dictionary<string, IOutputSource> _properties = [];

    private ResourceOutputs(Resource resource)
    {
        _resource = resource;
        resource.Urn = _urn.Output;
        if (resource is CustomResource custom)
        {
            _id = new();
            custom.Id = _id.Output;
        }
    }

    /// <summary>
    /// Gives a new resource outputs that have no values yet. A local component sets its own, and its initialisers are left alone.
    /// </summary>
    public static ResourceOutputs Prepare(Resource resource)
    {
        var outputs = new ResourceOutputs(resource);
        if (!resource.IsCustom && !resource.IsRemote)
            return outputs;

        foreach (var output in OutputProperties.Of(resource.GetType()))
        {
            if (output.ValueType is null || output.Property.SetMethod is null)
                throw new InvalidOperationException(
                    $"[Output] {resource.GetType().Name}.{output.Property.Name} must be an Output<T> that can be set.");
            var source = (IOutputSource)Activator.CreateInstance(typeof(OutputSource<>).MakeGenericType(output.ValueType))!;
            output.Property.SetValue(resource, source.Output);
            outputs._properties.Add(output.Name, source);
        }
        return outputs;
    }

    /// <summary>Gives the outputs their values.</summary>
    public void Resolve(ResourceReply reply, Deployment deployment)
    {
        // Values first: if one cannot be made, none is out yet, and all outputs fail alike.
        var values = _properties.ToDictionary(
            property => property.Key, property => ValueOf(property.Key, property.Value, reply, deployment));

        ImmutableHashSet<Resource> self = [_resource];
        _urn.Resolve(new(self, reply.Urn, IsKnown: true, IsSecret: false));
        _id?.Resolve(new(self, reply.Id, IsKnown: reply.Id.Length > 0 && reply.Id != WireValues.Unknown, IsSecret: false));
        foreach (var (name, source) in _properties)
            source.Resolve(values[name]);
    }

    /// <summary>Fails all outputs.</summary>
    public void Fail(Exception exception)
    {
        _urn.Fail(exception);
        _id?.Fail(exception);
        foreach (var source in _properties.Values)
            source.Fail(exception);
    }

    private OutputData<object?> ValueOf(string name, IOutputSource source, ResourceReply reply, Deployment deployment)
    {
        var resources = reply.Dependencies.GetValueOrDefault(name, []).Add(_resource);
        if (!reply.State.Fields.TryGetValue(name, out var wireValue))
            return new(resources, Converter.DefaultOf(source.ValueType), reply.IsComplete && !deployment.IsDryRun, IsSecret: false);

        var data = Deserializer.Deserialize(wireValue);
        var value = data.IsKnown
            ? Converter.Convert(
                source.ValueType, data.Value, $"{_resource.TypeToken}.{name}", problem => deployment.Logger.Warn(problem, _resource))
            : Converter.DefaultOf(source.ValueType);
        return new(resources.Union(data.Resources), value, data.IsKnown, data.IsSecret);
    }
}
