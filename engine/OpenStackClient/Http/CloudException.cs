using System.Net;

namespace OpenStackClient.Http;

/// <summary>A service refused a request, or did not answer.</summary>
/// <param name="request">The request, as messages call it.</param>
/// <param name="status">The status; null where there was no answer.</param>
/// <param name="words">What the cloud said.</param>
/// <param name="inner">The cause.</param>
public sealed class CloudException(string request, HttpStatusCode? status, string words, Exception? inner = null)
    : OpenStackException(status is { } code ? $"{words} ({request} answered {(int)code})" : $"{words} ({request})", inner)
{
    /// <summary>The status; null where there was no answer.</summary>
    public HttpStatusCode? Status => status;

    /// <summary>What the cloud said.</summary>
    public string Words => words;

    /// <summary>Whether the request may have been done although this is its answer.</summary>
    public bool OutcomeUnknown => status is null or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
}
