using System.Collections.Concurrent;
using EmbeddedEngine.Providers.OpenStack.Tests.Support;

namespace EmbeddedEngine.Providers.OpenStack.RigTests;

/// <summary>Resources that end with it, the last first; those that are deleted before, or never came to be, are passed over.</summary>
internal sealed class Made : IAsyncDisposable
{
    private readonly ConcurrentStack<ResourceDriver> resources = [];

    /// <summary>Before the resource is created, so that one which comes half to be ends too.</summary>
    public ResourceDriver Add(ResourceDriver resource)
    {
        resources.Push(resource);
        return resource;
    }

    public async ValueTask DisposeAsync()
    {
        while (resources.TryPop(out var resource))
        {
            if (resource.Id is not null)
                await resource.DeleteAsync();
        }
    }
}
