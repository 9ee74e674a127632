namespace GitOrigin.Ops.Reach;

/// <summary>How far an attempt to log in came.</summary>
public enum SshOutcome
{
    /// <summary>All the way, and the account may become root.</summary>
    Reached,

    /// <summary>Nothing answered in time.</summary>
    TimedOut,

    /// <summary>The network says that there is no way.</summary>
    Unreachable,

    /// <summary>The name has no address.</summary>
    UnknownName,

    /// <summary>Somebody answered that nothing listens.</summary>
    Refused,

    /// <summary>The connection was closed before a login.</summary>
    Closed,

    /// <summary>The host key is not a pinned one; nothing was sent.</summary>
    OtherHostKey,

    /// <summary>The host is the right one, and does not let the account in by its key.</summary>
    LoginRefused,

    /// <summary>The account is let in, and may not become root.</summary>
    NoRoot,
}
