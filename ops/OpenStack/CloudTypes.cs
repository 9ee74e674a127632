namespace GitOrigin.Ops.OpenStack;

/// <summary>The types of resources in a cloud, by their names in a state.</summary>
internal static class CloudTypes
{
    /// <summary>The way to the cloud.</summary>
    public const string Provider = "pulumi:providers:openstack";

    /// <summary>A floating IP address.</summary>
    public const string FloatingIp = "openstack:networking/floatingIp:FloatingIp";

    /// <summary>That an address leads to a port.</summary>
    public const string FloatingIpAssociate = "openstack:networking/floatingIpAssociate:FloatingIpAssociate";

    /// <summary>A server.</summary>
    public const string Instance = "openstack:compute/instance:Instance";

    /// <summary>The public key that servers are made with.</summary>
    public const string Keypair = "openstack:compute/keypair:Keypair";

    /// <summary>Servers that are to be on one host, or on different ones.</summary>
    public const string ServerGroup = "openstack:compute/serverGroup:ServerGroup";

    /// <summary>That a volume is attached to a server.</summary>
    public const string VolumeAttach = "openstack:compute/volumeAttach:VolumeAttach";

    /// <summary>A volume.</summary>
    public const string Volume = "openstack:blockstorage/volume:Volume";

    /// <summary>A network.</summary>
    public const string Network = "openstack:networking/network:Network";

    /// <summary>A subnet.</summary>
    public const string Subnet = "openstack:networking/subnet:Subnet";

    /// <summary>A router.</summary>
    public const string Router = "openstack:networking/router:Router";

    /// <summary>A router's place in a subnet.</summary>
    public const string RouterInterface = "openstack:networking/routerInterface:RouterInterface";

    /// <summary>A place in a network.</summary>
    public const string Port = "openstack:networking/port:Port";

    /// <summary>A security group.</summary>
    public const string SecGroup = "openstack:networking/secGroup:SecGroup";
}
