using System.Collections.Immutable;

namespace GitOrigin.Ops.Reach;

/// <summary>What the cloud says of the server and of the way to it. Null is what the cloud does not have.</summary>
public sealed record CloudFacts
{
    /// <summary>The server.</summary>
    public ServerFacts? Server { get; init; }

    /// <summary>The server's port.</summary>
    public PortFacts? Port { get; init; }

    /// <summary>The address that the server is reached by.</summary>
    public AddressFacts? Address { get; init; }

    /// <summary>The router of the server's own network.</summary>
    public RouterFacts? Router { get; init; }

    /// <summary>The rules of the port's security groups.</summary>
    public ImmutableArray<RuleFacts> Rules { get; init; } = [];

    /// <summary>The last lines that the server wrote to its console; empty where it has none.</summary>
    public ImmutableArray<string> Console { get; init; } = [];

    /// <summary>The name of the image that it was made from; null where it is not known.</summary>
    public string? Image { get; init; }
}
