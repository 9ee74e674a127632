using System.Text.Json.Nodes;

namespace OpenStackClient.Http;

/// <summary>A request to a service.</summary>
/// <param name="Method">What to do.</param>
/// <param name="Address">With what.</param>
/// <param name="Body">The content; null for none.</param>
internal sealed record CloudRequest(HttpMethod Method, Uri Address, JsonNode? Body = null)
{
    /// <summary>The token; null where there is none yet.</summary>
    public string? Token { get; init; }

    /// <summary>The header that asks for a microversion, such as <c>compute 2.90</c>; null for none.</summary>
    public string? Microversion { get; init; }

    /// <summary>
    /// Whether doing it twice is the same as doing it once. Others are tried again only when the service did not take them.
    /// </summary>
    public bool Repeatable { get; init; } = Method != HttpMethod.Post;

    /// <summary>Without the body, which may hold secrets.</summary>
    public override string ToString() => $"{Method} {Address.GetLeftPart(UriPartial.Path)}";
}
