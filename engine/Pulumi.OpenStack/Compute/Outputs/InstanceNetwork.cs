namespace Pulumi.OpenStack.Compute.Outputs;

/// <summary>A network that a server is in: by name, by id, or by a port.</summary>
[OutputType]
public sealed class InstanceNetwork
{
    /// <summary>Whether the server is reached by this network.</summary>
    public readonly bool? AccessNetwork;

    /// <summary>A fixed IPv4 address in it.</summary>
    public readonly string? FixedIpV4;

    /// <summary>A fixed IPv6 address in it.</summary>
    public readonly string? FixedIpV6;

    /// <summary>The MAC address there.</summary>
    public readonly string? Mac;

    /// <summary>The name of the network.</summary>
    public readonly string? Name;

    /// <summary>The id of a port in it.</summary>
    public readonly string? Port;

    /// <summary>The id of the network.</summary>
    public readonly string? Uuid;

    [OutputConstructor]
    private InstanceNetwork(
        bool? accessNetwork,
        string? fixedIpV4,
        string? fixedIpV6,
        string? mac,
        string? name,
        string? port,
        string? uuid)
    {
        AccessNetwork = accessNetwork;
        FixedIpV4 = fixedIpV4;
        FixedIpV6 = fixedIpV6;
        Mac = mac;
        Name = name;
        Port = port;
        Uuid = uuid;
    }
}
