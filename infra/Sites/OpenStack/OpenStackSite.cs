using GitOrigin.Infra.Access;
using GitOrigin.Infra.Settings;
using Pulumi;
using Pulumi.OpenStack;
using Pulumi.OpenStack.Compute;
using Pulumi.OpenStack.Compute.Inputs;

namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>A server on an OpenStack cloud, with its network, its address, and a data volume that outlives it.</summary>
public sealed class OpenStackSite : ComponentResource
{
    private const int SshPort = 22;

    private OpenStackSite(string name, OpenStackSiteSettings settings, Output<string>? loginKey, string? keptAddress, Provider provider)
        : base("git-origin:sites:OpenStackSite", name, new ComponentResourceOptions { Providers = { provider } })
    {
        var login = Login.Of(settings, loginKey, this);
        var bootstrapKey = new KeyPair("bootstrap-host-key", this);
        var network = OpenStackNetwork.Declare(settings, provider, this);
        var place = new ServerPort(settings, network, keptAddress, this);
        var data = new DataVolume(settings, this);
        var server = new Instance(
            "server",
            new InstanceArgs
            {
                Name = settings.Name,
                FlavorName = settings.Flavor,
                KeyPair = login.KeyPair,
                AvailabilityZone = Optional.Input(settings.AvailabilityZone),
                Networks = new InstanceNetworkArgs { Port = place.Port.Id },
                SchedulerHints = ServerGroup(settings) is { } group
                    ? new InstanceSchedulerHintArgs { Group = group.Id }
                    : new InputList<InstanceSchedulerHintArgs>(),
                Metadata = settings.Metadata.ToDictionary(),
                Tags = Ownership.TagsOf(settings),
                UserData = Output.CreateSecret(Output.Tuple(bootstrapKey.PrivateKey, bootstrapKey.PublicKey)
                    .Apply(key => UserData.Render(key.Item1, key.Item2))),
                StopBeforeDestroy = true,
            }.WithBootDisk(settings, provider, this),
            new()
            {
                Parent = this,
                IgnoreChanges = [.. BootDisk.OfFirstBoot],
                // Port and volume can be with one server only.
                DeleteBeforeReplace = true,
                DependsOn = [.. place.Reachable, data.Volume],
            });
        Host = new()
        {
            Address = place.Address,
            Port = Output.Create(SshPort),
            Login = Output.Create(settings.Login),
            LoginKey = login.PrivateKey,
            HostKey = bootstrapKey.PublicKey,
            Id = server.Id,
            DataDevice = data.AttachTo(server),
            DataSize = settings.VolumeSize,
            LivesWith = server,
        };
        RegisterOutputs();
    }

    /// <summary>The server.</summary>
    public Host Host { get; }

    /// <summary>Declares the server and all that it needs, after checking that the credentials lead to the project that is meant.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="settings">What it is to be like.</param>
    /// <param name="loginKey">The private key of a key pair that the project has; secret. Null where one is made.</param>
    /// <exception cref="RunException">The credentials lead elsewhere.</exception>
    public static async Task<OpenStackSite> DeclareAsync(string name, OpenStackSiteSettings settings, Output<string>? loginKey)
    {
        ArgumentNullException.ThrowIfNull(settings);
        // A region that is not set stays what the environment says.
        var arguments = new ProviderArgs { Cloud = settings.Cloud };
        arguments.Region = Optional.Input(settings.Region) ?? arguments.Region;
        var provider = new Provider("cloud", arguments);
        await ProjectGuard.CheckAsync(settings, provider);
        return new(name, settings, loginKey, await KeptAddress.IdAsync(settings, provider), provider);
    }

    private ServerGroup? ServerGroup(OpenStackSiteSettings settings) => settings.ServerGroup is { } policy
        ? new("server-group", new() { Name = settings.Name, Policies = policy }, new() { Parent = this })
        : null;
}
