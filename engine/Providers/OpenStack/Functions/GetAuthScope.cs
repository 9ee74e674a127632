using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Functions;

/// <summary>Says as whom we are logged in, and for which project.</summary>
internal sealed class GetAuthScope(Cloud cloud)
    : Function(cloud, new Property("name") { Required = true }, new Property("setTokenId", PropertyShape.Flag) { Unsupported = true })
{
    /// <inheritdoc />
    protected override async Task<PropertyMap> AnswerAsync(PropertyMap given, CancellationToken cancellation)
    {
        var details = (await Cloud.LoginAsync(cancellation).ConfigureAwait(false)).Details;
        var name = Text(given, "name")!;
        return
        [
            new("id", name),
            new("name", name),
            new("domainId", Of(details["domain"], "id")),
            new("domainName", Of(details["domain"], "name")),
            new("projectDomainId", Of(details["project"]?["domain"], "id")),
            new("projectDomainName", Of(details["project"]?["domain"], "name")),
            new("projectId", Of(details["project"], "id")),
            new("projectName", Of(details["project"], "name")),
            new("userDomainId", Of(details["user"]?["domain"], "id")),
            new("userDomainName", Of(details["user"]?["domain"], "name")),
            new("userId", Of(details["user"], "id")),
            new("userName", Of(details["user"], "name")),
        ];
    }

    private static string Of(JsonNode? node, string field) => (string?)node?[field] ?? "";
}
