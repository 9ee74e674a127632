namespace GitOrigin.Ops.Orphans;

/// <summary>Kinds of things in a cloud, in the order in which a cloud lets them be deleted.</summary>
public enum ThingKind
{
    /// <summary>A floating IP address: what it leads through cannot go before it.</summary>
    FloatingIp,

    /// <summary>That a volume is attached to a server. Its id is SERVER/VOLUME.</summary>
    VolumeAttachment,

    /// <summary>A server.</summary>
    Server,

    /// <summary>A volume; not while it is attached.</summary>
    Volume,

    /// <summary>A place in a network.</summary>
    Port,

    /// <summary>A router's place in a subnet. Its id is that of the port by which the router is there.</summary>
    RouterInterface,

    /// <summary>A router.</summary>
    Router,

    /// <summary>A subnet.</summary>
    Subnet,

    /// <summary>A network.</summary>
    Network,

    /// <summary>A security group; not while a port has it.</summary>
    SecurityGroup,

    /// <summary>A server group.</summary>
    ServerGroup,

    /// <summary>A key pair. Its id is its name.</summary>
    KeyPair,
}
