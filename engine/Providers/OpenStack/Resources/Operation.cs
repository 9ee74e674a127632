using EmbeddedEngine.Values;
using OpenStackClient.Http;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Resources;

/// <summary>One thing that is done with one resource: where, for whom, and until when.</summary>
internal sealed class Operation
{
    private readonly Cloud cloud;
    private readonly ResourceRequest request;
    private readonly PropertyMap inputs;

    /// <summary>Begins an operation; its time runs from now on.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="request">The engine's request.</param>
    /// <param name="inputs">The resource's inputs, out of their secrecy.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellation">The user's own cancellation.</param>
    public Operation(Cloud cloud, ResourceRequest request, PropertyMap inputs, TimeSpan limit, CancellationToken cancellation)
    {
        this.cloud = cloud;
        this.request = request;
        this.inputs = inputs.WithoutSecrets();
        Wait = new Wait(cloud.Time, limit);
        Cancellation = cancellation;
    }

    /// <summary>The resource's inputs, none of them marked as secret.</summary>
    public PropertyMap Inputs => inputs;

    /// <summary>Waits within the time of the operation.</summary>
    public Wait Wait { get; }

    /// <summary>The user's own cancellation.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time => cloud.Time;

    /// <summary>The region that the resource is in.</summary>
    public string Region => Text("region") ?? cloud.Region;

    /// <summary>
    /// What the resource's description is until it is made wholly: by it a resource is found again whose maker died, or whose
    /// making was never answered. It tells nothing of the stack.
    /// </summary>
    public string Mark => HalfMadeMark.Of(request.Urn.ToString());

    /// <summary>A service of the resource's region.</summary>
    public ServiceClient Service(ServiceKind kind) => cloud.Service(kind, Text("region"));

    /// <summary>An input that is a text; null where it is absent or empty.</summary>
    public string? Text(string name) => inputs.Get(name).AsText() is { Length: > 0 } text ? text : null;

    /// <summary>An input that is a text and must be there.</summary>
    public string Required(string name) => Text(name) ?? throw new ProviderException($"The input '{name}' is missing.");

    /// <summary>An input that is a flag; false where it is absent.</summary>
    public bool Flag(string name) => inputs.Get(name) is PropertyValue.Bool { Value: true };

    /// <summary>Tells the user what is waited for.</summary>
    public void Say(string status) => request.Log.Write(LogSeverity.Info, status, ephemeral: true);

    /// <summary>Tells the user what was found.</summary>
    public void Note(string message) => request.Log.Write(LogSeverity.Info, message);
}
