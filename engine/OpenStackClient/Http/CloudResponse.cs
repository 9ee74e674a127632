using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace OpenStackClient.Http;

/// <summary>The answer to a request that was granted.</summary>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">Its JSON object; empty where it has none.</param>
internal sealed record CloudResponse(HttpResponseHeaders Headers, JsonObject Body);
