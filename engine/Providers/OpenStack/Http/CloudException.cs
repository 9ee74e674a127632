using System.Net;

namespace EmbeddedEngine.Providers.OpenStack.Http;

/// <summary>A service refused a request, or did not answer.</summary>
/// <param name="request">The request, as messages call it.</param>
/// <param name="status">The status; null where there was no answer.</param>
/// <param name="words">What the cloud said.</param>
/// <param name="inner">The cause.</param>
internal sealed class CloudException(string request, HttpStatusCode? status, string words, Exception? inner = null)
    : ProviderException(status is { } code ? $"{words} ({request} answered {(int)code})" : $"{words} ({request})", inner)
{
    /// <summary>The status; null where there was no answer.</summary>
    public HttpStatusCode? Status => status;

    /// <summary>What the cloud said.</summary>
    public string Words => words;

    /// <summary>Whether the request may have been done although this is its answer.</summary>
    public bool OutcomeUnknown => status is null or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
}
