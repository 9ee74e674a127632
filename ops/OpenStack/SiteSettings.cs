using System.Collections.Immutable;

namespace GitOrigin.Ops.OpenStack;

/// <summary>What of <c>git-origin:site</c> the commands that look at a cloud want. The program itself validates the rest.</summary>
public sealed record SiteSettings
{
    /// <summary>The stack's name, by which commands that mend something are told.</summary>
    public required string Stack { get; init; }

    /// <summary>Where the server stands: <c>local</c>, <c>openstack</c> or <c>existing</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The server's name, by which all that is made for it is marked.</summary>
    public required string Name { get; init; }

    /// <summary>The cloud's entry in <c>clouds.yaml</c>; empty where there is no cloud.</summary>
    public string Cloud { get; init; } = "";

    /// <summary>The region; null for the entry's own.</summary>
    public string? Region { get; init; }

    /// <summary>The real name of the project that the credentials must lead to; empty where there is no cloud.</summary>
    public string Project { get; init; } = "";

    /// <summary>The account that the server is provisioned by; null where the site has its own.</summary>
    public string? Login { get; init; }

    /// <summary>Whether the server has a network of its own, with a router to the outside.</summary>
    public bool HasOwnNetwork { get; init; }

    /// <summary>The networks from which the server may be reached by ssh, in CIDR notation.</summary>
    public ImmutableArray<string> Allow { get; init; } = [];

    /// <summary>Whether the server is to have a floating IP address.</summary>
    public bool HasFloatingIp { get; init; }

    /// <summary>Whether its address stays with the project when the stack is deleted.</summary>
    public bool KeepsFloatingIp { get; init; }

    /// <summary>Networks that others manage, by name: they are never changed.</summary>
    public ImmutableArray<string> Managed { get; init; } = [];

    /// <summary>Whether there is a cloud.</summary>
    public bool IsOpenStack => Kind == "openstack";

    /// <summary>The tag on all that is made for the server.</summary>
    public string Tag => $"{CloudMarks.Owner}:{Name}";
}
