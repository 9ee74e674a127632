namespace GitOrigin.Ops.Reach;

/// <summary>What is wrong with the way to the server.</summary>
public enum FindingKind
{
    /// <summary>Nothing: it was reached.</summary>
    Reached,

    /// <summary>The server has no floating IP address, or its address leads nowhere.</summary>
    NoFloatingIp,

    /// <summary>The floating IP address leads to something else.</summary>
    AddressElsewhere,

    /// <summary>The router does not lead outside, or not into the server's subnet.</summary>
    NoGateway,

    /// <summary>The server's port is switched off, or the cloud has not connected it.</summary>
    PortDown,

    /// <summary>No rule of the security groups lets this machine in.</summary>
    NoRule,

    /// <summary>The server is not there, or does not run.</summary>
    ServerDown,

    /// <summary>The first boot failed.</summary>
    CloudInitFailed,

    /// <summary>The server still boots.</summary>
    StillBooting,

    /// <summary>The host key is not a pinned one.</summary>
    WrongHostKey,

    /// <summary>The server does not let the login in.</summary>
    WrongLogin,

    /// <summary>The login may not become root.</summary>
    NoRoot,

    /// <summary>The name of the server has no address.</summary>
    UnknownName,

    /// <summary>Nothing that can be seen from here explains it.</summary>
    Unexplained,
}
