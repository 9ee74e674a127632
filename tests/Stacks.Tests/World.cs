using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace GitOrigin.Stacks.Tests;

/// <summary>Stands in for machine, server and cloud: answers as their commands would.</summary>
internal sealed class World : IMocks
{
    public const string HostId = "local-0123";
    public const string ServerId = "5e7e0000-0000-4000-8000-000000000001";

    public const string VolumeId = "f7a8e1d2-3b4c-4d5e-8f90-a1b2c3d4e5f6";

    private readonly ConcurrentDictionary<string, MockResourceArgs> _made = new();

    public ConcurrentBag<MockCallArgs> Calls { get; } = [];

    /// <summary>The name of the project that the cloud's credentials lead to.</summary>
    public string Project { get; init; } = "iris-example-data";

    /// <summary>What <c>ops identity</c> prints.</summary>
    public string SavedIdentity { get; init; } = """{"hostKey":null,"deployKey":null,"deployKeyVersion":null}""";

    /// <summary>What <c>ops restore --new</c> prints.</summary>
    public string Restored { get; init; } = """{"generation":0,"restored":[],"missing":[]}""";

    /// <summary>The id of the floating IP address that the project has kept; null for none.</summary>
    public string? KeptAddress { get; init; }

    public IEnumerable<MockResourceArgs> Made => _made.Values;

    public ImmutableDictionary<string, object> InputsOf(string name) => _made[name].Inputs;

    public string TypeOf(string name) => _made[name].Type!;

    public string? ProviderOf(string name) => _made[name].Provider;

    /// <summary>What is the private part of a key pair of that name.</summary>
    public static string PrivateKeyOf(string name) =>
        $"-----BEGIN OPENSSH PRIVATE KEY-----\nsecret-part-of-{name}\n-----END OPENSSH PRIVATE KEY-----\n";

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var name = args.Name!;
        _made.TryAdd(name, args).ShouldBeTrue($"two resources are called {name}");
        var state = args.Inputs.ToBuilder();
        if (!Deployment.Instance.IsDryRun)
        {
            foreach (var (key, value) in OutputsOf(args))
                state[key] = value;
        }
        return Task.FromResult<(string?, object)>((IdOf(args), state.ToImmutable()));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Add(args);
        return Task.FromResult<object>(args.Token switch
        {
            "openstack:identity/getAuthScope:getAuthScope" => new Dictionary<string, object>
            {
                ["id"] = "scope", ["name"] = "origin", ["projectName"] = Project,
            },
            "openstack:images/getImage:getImage" => new Dictionary<string, object> { ["id"] = "image-id" },
            "openstack:networking/getFloatingIp:getFloatingIp" => new Dictionary<string, object>
            {
                ["id"] = KeptAddress ?? throw new InvalidOperationException("Your query returned no results. Please change your search criteria and try again."),
            },
            "openstack:networking/getNetwork:getNetwork" => new Dictionary<string, object> { ["id"] = $"network-{args.Args["name"]}" },
            _ => throw new NotSupportedException(args.Token),
        });
    }

    private static string IdOf(MockResourceArgs args) => args.Type switch
    {
        "openstack:compute/instance:Instance" => ServerId,
        "openstack:blockstorage/volume:Volume" => VolumeId,
        _ => $"{args.Name}-id",
    };

    private Dictionary<string, object> OutputsOf(MockResourceArgs args) => args switch
    {
        { Type: "command:local:Command", Name: "host" } => new()
        {
            ["stdout"] = $$"""{"id":"{{HostId}}","address":"127.77.0.1","port":2222,"login":"debian","dataDevice":"/dev/disk/by-id/virtio-git-origin-data"}""",
        },
        { Type: "command:local:Command", Name: "saved-identity" } => new() { ["stdout"] = SavedIdentity },
        { Type: "command:local:Command", Name: "restored" } => new() { ["stdout"] = Restored },
        { Type: "command:local:Command", Name: "identity" } => new() { ["stdout"] = "adopted" },
        { Type: "command:local:Command", Name: var name } when name!.EndsWith("-key", StringComparison.Ordinal) => new()
        {
            ["stdout"] = $"{PrivateKeyOf(name)}{Tests.Project.PublicKeyOf(name)}",
        },
        { Type: "command:local:Command", Name: var name } => new() { ["stdout"] = $".state/seeds/{name!["bundle-".Length..]}.bundle" },
        { Type: "command:remote:Command", Name: var name } when name!.StartsWith("repository-", StringComparison.Ordinal) => new()
        {
            ["stdout"] = $"HEAD refs/heads/main\n{new string('a', 40)} refs/heads/main\n{new string('b', 40)} refs/tags/1.0.0\n{new string('c', 40)} refs/tags/v1.0.3",
        },
        { Type: "command:remote:Command" } => new() { ["stdout"] = "" },
        { Type: "openstack:networking/floatingIp:FloatingIp" } => new() { ["address"] = "192.0.2.77" },
        { Type: "openstack:networking/port:Port" } => new() { ["allFixedIps"] = ImmutableArray.Create("10.12.0.5") },
        { Type: "openstack:compute/keypair:Keypair" } => new() { ["name"] = "git-origin" },
        _ => [],
    };
}
