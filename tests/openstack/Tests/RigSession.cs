using EmbeddedEngine.Providers.OpenStack.RigTests;
using EmbeddedEngine.Providers.OpenStack.Tests.Support;
using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.OpenStack.Tests.Support.Values;

[assembly: AssemblyFixture(typeof(RigSession))]

namespace EmbeddedEngine.Providers.OpenStack.RigTests;

/// <summary>A provider that is logged in to the rig, for all tests: they run inside <c>rig exec</c>.</summary>
public sealed class RigSession : IAsyncLifetime
{
    private readonly Made made = new();

    internal IProvider Provider { get; } = Make();

    internal static IProvider Make() => new OpenStackProviderFactory(Directory.GetCurrentDirectory(), TimeProvider.System).Create();

    /// <summary>A name that no other test has.</summary>
    internal static string Unique(string name) => $"{name}-{Guid.NewGuid():N}"[..20];

    /// <summary>A resource that ends with the session at the latest: a test that fails leaves nothing to those after it.</summary>
    internal ResourceDriver Resource(string type, string name = "thing") => made.Add(new(Provider, $"openstack:{type}", name));

    internal async Task<PropertyMap> InvokeAsync(string token, params (string Name, PropertyValue Value)[] arguments)
    {
        var result = await Provider.InvokeAsync(new InvokeRequest($"openstack:{token}", Map(arguments), Preview: false), default);
        result.Failures.ShouldBeEmpty();
        return result.Return;
    }

    /// <summary>Why a function found nothing.</summary>
    internal async Task<string> InvokeNoneAsync(string token, params (string Name, PropertyValue Value)[] arguments) =>
        (await Should.ThrowAsync<ProviderException>(() => InvokeAsync(token, arguments))).Message;

    public async ValueTask InitializeAsync()
    {
        Environment.GetEnvironmentVariable("OS_CLIENT_CONFIG_FILE").ShouldNotBeNull("run this by tests/openstack/run");
        await Provider.ConfigureAsync(PropertyMap.Empty, default);
    }

    public async ValueTask DisposeAsync()
    {
        await made.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
