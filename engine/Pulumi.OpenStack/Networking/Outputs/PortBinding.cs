using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>Where a port is.</summary>
[OutputType]
public sealed class PortBinding
{
    /// <summary>The host.</summary>
    public readonly string? HostId;

    /// <summary>What is passed to the driver, as JSON.</summary>
    public readonly string? Profile;

    /// <summary>Details of the virtual interface.</summary>
    public readonly ImmutableDictionary<string, string>? VifDetails;

    /// <summary>The kind of virtual interface.</summary>
    public readonly string? VifType;

    /// <summary>The kind of network card.</summary>
    public readonly string? VnicType;

    [OutputConstructor]
    private PortBinding(
        string? hostId,
        string? profile,
        ImmutableDictionary<string, string>? vifDetails,
        string? vifType,
        string? vnicType)
    {
        HostId = hostId;
        Profile = profile;
        VifDetails = vifDetails;
        VifType = vifType;
        VnicType = vnicType;
    }
}
