using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using GitOrigin.Ops.OpenStack;
using OpenStackClient;
using OpenStackClient.Tests.Support;

namespace GitOrigin.Ops.Tests.OpenStack;

/// <summary>A cloud with the project <c>demo</c> (id p1) and what a test puts into it. Lists, finds and deletes as the services do.</summary>
internal sealed class FakeProject : IDisposable
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["networks"] = "network", ["subnets"] = "subnet", ["routers"] = "router", ["ports"] = "port", ["floatingips"] = "floatingip",
        ["security-groups"] = "security_group", ["servers"] = "server", ["volumes"] = "volume", ["os-keypairs"] = "keypair", ["attachments"] = "volumeAttachment",
    };

    private readonly FakeCloud http = new();
    private readonly Dictionary<string, List<JsonObject>> things = [];

    public FakeProject() => http.Answer = Answer;

    /// <summary>What was deleted, in that order: <c>COLLECTION/ID</c>.</summary>
    public List<string> Deleted { get; } = [];

    /// <summary>What was asked that may change something.</summary>
    public IEnumerable<string> Changes => http.Calls.Where(call => !call.StartsWith("GET ", StringComparison.Ordinal) && !call.Contains("os-getConsoleOutput", StringComparison.Ordinal));

    /// <summary>Answers in place of a deletion of <c>COLLECTION/ID</c>; null lets it happen.</summary>
    public Func<string, HttpStatusCode?> Refuse { get; set; } = _ => null;

    /// <summary>What a server has written to its console.</summary>
    public string Console { get; set; } = "";

    public Clock Clock { get; } = new();

    public Cloud Open() => new(FakeCloud.Settings, http, Clock);

    /// <summary>Puts something there: neutron's, nova's or cinder's fields as JSON.</summary>
    public FakeProject Add(string collection, string json)
    {
        List(collection).Add(JsonNode.Parse(json)!.AsObject());
        return this;
    }

    public void Dispose() => http.Dispose();

    /// <summary>Settings of a site in this cloud.</summary>
    public static SiteSettings Site { get; } = new()
    {
        Stack = "prod", Kind = "openstack", Name = "gitstore", Cloud = "sky", Project = "demo", Login = "debian", HasOwnNetwork = true, HasFloatingIp = true,
        Allow = ["192.0.2.0/24"], Managed = ["shared"],
    };

    private List<JsonObject> List(string collection) => things.TryGetValue(collection, out var list) ? list : things[collection] = [];

    private HttpResponseMessage Answer(string text, HttpRequestMessage request)
    {
        var parts = request.RequestUri!.AbsolutePath.Trim('/').Split('/')[1..];
        if (parts.Length == 0)
        {
            return FakeCloud.Ok(request.RequestUri.Host == "compute"
                ? """{"version":{"version":"2.93","min_version":"2.1"}}"""
                : """{"version":{"version":"3.70","min_version":"3.0"}}""");
        }

        if (parts is ["servers", _, "action"])
        {
            return Found(new JsonObject { ["output"] = Console });
        }

        if (parts is ["routers", _, "remove_router_interface"])
        {
            var port = (string)JsonNode.Parse(text[text.IndexOf('{')..])!["port_id"]!;
            return Remove("ports", port, "router-interfaces");
        }

        var (collection, id) = parts switch
        {
            ["servers", var server, "os-volume_attachments", var volume] => ("attachments", $"{server}/{volume}"),
            [var first, "detail"] => (first, null),
            [var first, var second] => (first, Uri.UnescapeDataString(second)),
            _ => (parts[0], (string?)null),
        };
        if (request.Method == HttpMethod.Delete)
        {
            return Remove(collection, id!, collection);
        }

        if (id is null)
        {
            var found = List(collection).Where(one => Fits(one, request.RequestUri.Query)).Select(one => one.DeepClone());
            return Found(new JsonObject { [collection.Replace("os-", "").Replace('-', '_')] = new JsonArray([.. found]) });
        }

        return Find(collection, id) is not { } there ? FakeCloud.Json(HttpStatusCode.NotFound, new JsonObject())
            : collection == "images" ? Found(there.DeepClone().AsObject())
            : Found(new JsonObject { [Kinds[collection]] = there.DeepClone() });
    }

    private HttpResponseMessage Remove(string collection, string id, string told)
    {
        if (Find(collection, id) is not { } there)
        {
            return FakeCloud.Json(HttpStatusCode.NotFound, new JsonObject());
        }

        if (Refuse($"{told}/{id}") is { } status)
        {
            return FakeCloud.Json(status, JsonNode.Parse("""{"NeutronError":{"message":"it is in use"}}""")!);
        }

        List(collection).Remove(there);
        Deleted.Add($"{told}/{id}");
        return new HttpResponseMessage(HttpStatusCode.NoContent);
    }

    private JsonObject? Find(string collection, string id) => List(collection).Find(one => ((string?)one["id"] ?? (string?)one["name"]) == id);

    private static HttpResponseMessage Found(JsonObject body) => FakeCloud.Json(HttpStatusCode.OK, body);

    private static bool Fits(JsonObject one, string query)
    {
        var wanted = HttpUtility.ParseQueryString(query);
        return wanted.AllKeys.OfType<string>().All(name => name switch
        {
            "tags" => (one["tags"] as JsonArray ?? []).Any(tag => (string?)tag == wanted[name]),
            "project_id" => ((string?)one["project_id"] ?? "p1") == wanted[name],
            _ => string.Equals(one[name]?.ToString() ?? "", wanted[name], StringComparison.OrdinalIgnoreCase),
        });
    }
}
