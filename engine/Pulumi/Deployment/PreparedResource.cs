using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi;

/// <summary>A resource whose inputs, parent and dependencies are there, ready to be sent.</summary>
internal sealed record PreparedResource
{
    private PreparedResource() { }

    public required Deployment Deployment { get; init; }

    public required Resource Resource { get; init; }

    public required ResourceOptions Options { get; init; }

    /// <summary>Whether the engine takes references to resources.</summary>
    public required bool KeepResources { get; init; }

    public required SerializedProperties Properties { get; init; }

    /// <summary>The parent's URN; empty for the stack.</summary>
    public required string ParentUrn { get; init; }

    /// <summary>The explicit provider; empty for the default one.</summary>
    public required string ProviderReference { get; init; }

    /// <summary>The URNs of all that the resource depends on.</summary>
    public required IReadOnlyList<string> Dependencies { get; init; }

    private CustomResourceOptions? CustomOptions => Options as CustomResourceOptions;

    /// <summary>Waits for all that the resource needs.</summary>
    public static async Task<PreparedResource> CreateAsync(
        Deployment deployment, Resource resource, ResourceArgs args, ResourceOptions options, ImmutableHashSet<Resource> more)
    {
        var keepResources = await deployment.Features.ResourceReferencesAsync();
        var properties = await SerializedProperties.CreateAsync(
            resource.LogicalName, args.ToDictionary(), keepResources, resource.IsRemote && await deployment.Features.OutputValuesAsync());
        var dependsOn = await options.DependsOn.ToOutput().DataTask;
        return new()
        {
            Deployment = deployment,
            Resource = resource,
            Options = options,
            KeepResources = keepResources,
            Properties = properties,
            ParentUrn = options.Parent is null ? "" : (await options.Parent.Urn.DataTask).Value,
            ProviderReference = resource.Provider is null ? "" : await resource.Provider.ReferenceAsync(),
            Dependencies = await DependencyUrns.OfAsync(
                [.. dependsOn.IsKnown ? dependsOn.Value : [], .. dependsOn.Resources, .. properties.AllDependencies, .. more], resource),
        };
    }

    public ReadResourceRequest ToReadRequest(string id) => new()
    {
        Type = Resource.TypeToken,
        Name = Resource.LogicalName,
        Id = id,
        Parent = ParentUrn,
        Provider = ProviderReference,
        Properties = Properties.Content,
        Version = Options.Version ?? "",
        PluginDownloadURL = Options.PluginDownloadURL ?? "",
        AcceptSecrets = true,
        AcceptResources = KeepResources,
        Dependencies = { Dependencies },
        AdditionalSecretOutputs = { CustomOptions?.AdditionalSecretOutputs ?? [] },
    };

    public async Task<RegisterResourceRequest> ToRegisterRequestAsync()
    {
        var request = new RegisterResourceRequest
        {
            Type = Resource.TypeToken,
            Name = Resource.LogicalName,
            Custom = Resource.IsCustom,
            Remote = Resource.IsRemote,
            Parent = ParentUrn,
            Provider = ProviderReference,
            Object = Properties.Content,
            Version = Options.Version ?? "",
            PluginDownloadURL = Options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = KeepResources,
            SupportsResultReporting = true,
            DeleteBeforeReplace = CustomOptions?.DeleteBeforeReplace ?? false,
            DeleteBeforeReplaceDefined = CustomOptions?.DeleteBeforeReplace is not null,
            ImportId = CustomOptions?.ImportId ?? "",
            Hooks = new(),
            Dependencies = { Dependencies },
            IgnoreChanges = { Options.IgnoreChanges },
            ReplaceOnChanges = { Options.ReplaceOnChanges },
            HideDiffs = { Options.HideDiffs },
            AdditionalSecretOutputs = { CustomOptions?.AdditionalSecretOutputs ?? [] },
        };
        if (Options.Protect is { } protect)
            request.Protect = protect;
        if (Options.RetainOnDelete is { } retain)
            request.RetainOnDelete = retain;
        if (Options.CustomTimeouts is { } timeouts)
            request.CustomTimeouts = new()
            {
                Create = GoDuration.Format(timeouts.Create),
                Update = GoDuration.Format(timeouts.Update),
                Delete = GoDuration.Format(timeouts.Delete),
            };
        foreach (var (property, resources) in Properties.Dependencies)
            request.PropertyDependencies.Add(property, new() { Urns = { await DependencyUrns.OfAsync(resources, Resource) } });
        if (Resource.IsRemote)
            foreach (var (package, provider) in Resource.Providers)
                request.Providers.Add(package, await provider.ReferenceAsync());
        await AddAliasesAsync(request);
        await AddReplacementAsync(request);
        return request;
    }

    private async Task AddAliasesAsync(RegisterResourceRequest request)
    {
        if (await Deployment.Features.AliasSpecsAsync())
        {
            foreach (var alias in Options.Aliases)
                request.Aliases.Add(await AliasSpecs.CreateAsync(alias));
            return;
        }
        foreach (var urn in await Task.WhenAll(Resource.Aliases.Value.Select(alias => alias.DataTask)))
            if (urn.IsKnown && !request.AliasURNs.Contains(urn.Value))
                request.AliasURNs.Add(urn.Value);
    }

    private async Task AddReplacementAsync(RegisterResourceRequest request)
    {
        if (Options.DeletedWith is { } deletedWith)
        {
            await Deployment.Features.RequireAsync("deletedWith", nameof(ResourceOptions.DeletedWith));
            request.DeletedWith = (await deletedWith.Urn.DataTask).Value;
        }
        if (Options.ReplaceWith.Count > 0)
        {
            await Deployment.Features.RequireAsync("replaceWith", nameof(ResourceOptions.ReplaceWith));
            foreach (var other in Options.ReplaceWith)
                request.ReplaceWith.Add((await other.Urn.DataTask).Value);
        }
        if (Options.ReplacementTrigger is { } trigger)
        {
            var serializer = new Serializer(KeepResources);
            request.ReplacementTrigger =
                await serializer.SerializeAsync(trigger, $"{Resource.LogicalName}.replacementTrigger") ?? Value.ForNull();
        }
    }
}
