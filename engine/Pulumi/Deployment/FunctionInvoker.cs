using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls functions of providers and methods of resources.</summary>
internal sealed class FunctionInvoker(Deployment deployment)
{
    /// <summary>Calls a function; the result is unknown while any argument, or resource to wait for, is.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package, bool single)
    {
        return new(RunAsync());

        async Task<OutputData<T>> RunAsync() => ToResult<T>(token, await SendAsync(token, args, options, package), single);
    }

    /// <summary>Calls a function whose arguments are known; the type's default if one is not.</summary>
    public async Task<T> InvokeAsync<T>(
        string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package, bool single) =>
        ToResult<T>(token, await SendAsync(token, args, options, package), single).Value;

    /// <summary>Calls a method of a resource.</summary>
    public Output<T> Call<T>(
        string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        return new(RunAsync());

        async Task<OutputData<T>> RunAsync() => ToResult<T>(token, await SendCallAsync(token, args, self, options, package), single: false);
    }

    private async Task<OutputData<Struct>> SendAsync(
        string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        UnsupportedOptions.Refuse(package);
        var keepResources = await deployment.Features.ResourceReferencesAsync();
        var properties = await SerializedProperties.CreateAsync(token, (args ?? InvokeArgs.Empty).ToDictionary(), keepResources);
        var content = Value.ForStruct(properties.Content);
        var resources = properties.AllDependencies.ToImmutableHashSet();
        var isSecret = WireValues.ContainsSecret(content);

        var (waitedFor, areThere) = await WaitForAsync((options as InvokeOutputOptions)?.DependsOn);
        resources = resources.Union(waitedFor);
        if (!areThere || WireValues.ContainsUnknown(content))
            return OutputData.Unknown<Struct>(resources, isSecret);

        var provider = options?.Provider ?? ProviderSelection.ForToken(token, options?.Parent);
        var response = await deployment.Monitor.InvokeAsync(new()
        {
            Tok = token,
            Args = properties.Content,
            Provider = provider is null ? "" : await provider.ReferenceAsync(),
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            AcceptResources = keepResources,
        });
        InvokeFailures.ThrowIfAny(token, response.Failures);
        return response.Unknown
            ? OutputData.Unknown<Struct>(resources, isSecret)
            : new(resources, response.Return ?? new(), IsKnown: true, isSecret);
    }

    private async Task<OutputData<Struct>> SendCallAsync(
        string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        UnsupportedOptions.Refuse(package);
        var values = (args ?? CallArgs.Empty).ToDictionary();
        if (self is not null)
            values = values.SetItem("__self__", self);
        var properties = await SerializedProperties.CreateAsync(
            token, values, keepResources: true, keepOutputs: await deployment.Features.OutputValuesAsync());

        var provider = options?.Provider ?? self?.Provider ?? ProviderSelection.ForToken(token, options?.Parent ?? self);
        var request = new ResourceCallRequest
        {
            Tok = token,
            Args = properties.Content,
            Provider = provider is null ? "" : await provider.ReferenceAsync(),
            Version = options?.Version ?? self?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? self?.PluginDownloadURL ?? "",
        };
        foreach (var (property, dependencies) in properties.Dependencies)
            request.ArgDependencies.Add(property, new() { Urns = { await DependencyUrns.OfAsync(dependencies) } });

        var response = await deployment.Monitor.CallAsync(request);
        InvokeFailures.ThrowIfAny(token, response.Failures);
        var resources = response.ReturnDependencies.Values
            .SelectMany(dependencies => dependencies.Urns)
            .Select(urn => (Resource)new DependencyResource(urn));
        return new([.. resources], response.Return ?? new(), IsKnown: true, IsSecret: false);
    }

    /// <summary>Waits for resources, and says whether all of them exist, which in a preview they may not.</summary>
    private static async Task<(ImmutableHashSet<Resource> Resources, bool AreThere)> WaitForAsync(InputList<Resource>? dependsOn)
    {
        if (dependsOn is null)
            return ([], true);
        var data = await dependsOn.ToOutput().DataTask;
        if (!data.IsKnown)
            return (data.Resources, false);
        var areThere = true;
        foreach (var resource in data.Value)
        {
            await resource.Urn.DataTask;
            if (resource is CustomResource custom)
                areThere &= (await custom.Id.DataTask).IsKnown;
        }
        return (data.Resources.Union(data.Value), areThere);
    }

    /// <param name="token">The function.</param>
    /// <param name="reply">What it returned.</param>
    /// <param name="single">Whether the result is the one property of what it returned, rather than all of it.</param>
    private OutputData<T> ToResult<T>(string token, OutputData<Struct> reply, bool single)
    {
        if (!reply.IsKnown)
            return OutputData.Unknown<T>(reply.Resources, reply.IsSecret);
        if (single && reply.Value.Fields.Count != 1)
            throw new InvokeException($"'{token}' was to return one value, but returned {reply.Value.Fields.Count}.");

        var data = OutputData.Join(
            reply, Deserializer.Deserialize(single ? reply.Value.Fields.Values.Single() : Value.ForStruct(reply.Value)));
        return data.IsKnown
            ? data.With((T)Converter.Convert(typeof(T), data.Value, token, problem => deployment.Logger.Warn(problem))!)
            : OutputData.Unknown<T>(data.Resources, data.IsSecret);
    }
}
