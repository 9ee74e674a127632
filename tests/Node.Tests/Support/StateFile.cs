using System.Text.Json.Nodes;

namespace EmbeddedEngine.Node.Tests.Support;

/// <summary>A stack's state as its file has it.</summary>
internal sealed class StateFile
{
    private readonly JsonObject latest;

    private StateFile(JsonObject latest) => this.latest = latest;

    /// <summary>Reads the file.</summary>
    public static StateFile Read(string path)
    {
        var file = JsonNode.Parse(File.ReadAllText(path))!;
        file["version"]!.GetValue<int>().ShouldBe(3);
        return new StateFile(file["checkpoint"]!["latest"]!.AsObject());
    }

    /// <summary>All resources, in the file's order.</summary>
    public IReadOnlyList<JsonObject> Resources => [.. (latest["resources"]?.AsArray() ?? []).Select(resource => resource!.AsObject())];

    /// <summary>The names of what is neither the stack nor a default provider, in the file's order.</summary>
    public IEnumerable<string> Names => Resources.Select(NameOf).Where(name => name != "demo-dev" && !name.StartsWith("default", StringComparison.Ordinal));

    /// <summary>What was begun and not ended: kind and name.</summary>
    public IEnumerable<string> Pending => (latest["pending_operations"]?.AsArray() ?? [])
        .Select(operation => $"{operation!["type"]} {NameOf(operation["resource"]!.AsObject())}");

    /// <summary>The resource of that name; there is one.</summary>
    public JsonObject this[string name] => Resources.Where(resource => NameOf(resource) == name).ShouldHaveSingleItem();

    /// <summary>The name in a resource's URN.</summary>
    public static string NameOf(JsonObject resource) => resource["urn"]!.GetValue<string>().Split("::", 4)[3];
}
