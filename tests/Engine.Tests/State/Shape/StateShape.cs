using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EmbeddedEngine.Tests.State.Shape;

/// <summary>
/// The shape of what a file backend keeps, as Pulumi's own tools write it: names, types, order, and what is left out when empty.
/// It is written here a second time, apart from the code, so that neither can change without the other.
/// </summary>
internal sealed partial class StateShape
{
    private const string Mark = "4dabf18193072939515e22adb298388d";

    private readonly (string Name, Action<JsonElement> Check)[] resource;

    public StateShape(bool plaintext = false)
    {
        Plaintext = plaintext;
        resource =
        [
            ("urn", Urn), ("custom", Bool), ("delete", True), ("id", FilledText), ("type", FilledText), ("inputs", FilledProperties),
            ("outputs", FilledProperties), ("parent", Urn), ("protect", True), ("taint", True), ("external", True), ("dependencies", Urns),
            ("initErrors", Texts), ("provider", ProviderReference), ("propertyDependencies", PropertyDependencies), ("pendingReplacement", True),
            ("additionalSecretOutputs", Texts), ("customTimeouts", CustomTimeouts), ("importID", FilledText), ("retainOnDelete", True),
            ("deletedWith", Urn), ("replaceWith", Urns), ("created", Time), ("modified", Time), ("sourcePosition", SourcePosition),
            ("ignoreChanges", Texts), ("replaceOnChanges", Texts), ("replacementTrigger", Property),
        ];
    }

    /// <summary>The fields of resources that were seen.</summary>
    public SortedSet<string> ResourceFields { get; } = new(StringComparer.Ordinal);

    /// <summary>The kinds of pending operations that were seen.</summary>
    public SortedSet<string> Operations { get; } = new(StringComparer.Ordinal);

    /// <summary>The features that were seen.</summary>
    public SortedSet<string> Features { get; } = new(StringComparer.Ordinal);

    private bool Plaintext { get; }

    /// <summary>A checkpoint's file: compact, nothing escaped that need not be.</summary>
    public void CheckpointFile(string text)
    {
        text.ShouldNotContain("\n");
        text.ShouldNotContain("\\u");
        using var json = JsonDocument.Parse(text);
        JsonSerializer.Serialize(json.RootElement, Relaxed).Length.ShouldBe(text.Length, "there is no space between");
        Versioned(json.RootElement, "checkpoint", checkpoint => Object(
            checkpoint, ("stack", stack => stack.GetString().ShouldBe("organization/demo/dev")), ("latest?", Deployment)));
    }

    /// <summary>What <c>stack export</c> writes.</summary>
    public void Export(string text)
    {
        using var json = JsonDocument.Parse(text);
        Versioned(json.RootElement, "deployment", Deployment);
    }

    /// <summary>An entry of the history.</summary>
    public void HistoryEntry(string text)
    {
        using var json = JsonDocument.Parse(text);
        Object(
            json.RootElement,
            ("kind", kind => kind.GetString().ShouldBeOneOf("update", "preview", "refresh", "destroy", "import", "resource-import", "rename")),
            ("startTime", UnixSeconds),
            ("message", message => message.ValueKind.ShouldBe(JsonValueKind.String)),
            ("environment", environment => environment.ValueKind.ShouldBe(JsonValueKind.Object)),
            ("config", config => Items(config, value => Object(value, ("string", text => text.ValueKind.ShouldBe(JsonValueKind.String)), ("secret", Bool), ("object", Bool)))),
            ("result", result => result.GetString().ShouldBeOneOf("succeeded", "failed", "in-progress")),
            ("endTime", UnixSeconds),
            ("version", version => version.GetInt32().ShouldBePositive()),
            ("resourceChanges", changes => Items(changes, count => count.GetInt32().ShouldBePositive())));
    }

    private void Versioned(JsonElement root, string content, Action<JsonElement> check)
    {
        List<string> listed = [];
        Object(
            root,
            ("version", version => version.GetInt32().ShouldBe(root.TryGetProperty("features", out _) ? 4 : 3)),
            ("features?", features => listed = [.. features.EnumerateArray().Select(feature => feature.GetString()!)]),
            (content, check));
        listed.ShouldBe(listed.Order(StringComparer.Ordinal));
        var text = root.GetRawText();
        listed.ShouldBe(new[] { "replaceWith", "taint" }.Where(feature => text.Contains($"\"{feature}\":", StringComparison.Ordinal)));
        Features.UnionWith(listed);
    }

    private void Deployment(JsonElement deployment) => Object(
        deployment,
        ("manifest", manifest => Object(manifest, ("time", Time), ("magic", Magic), ("version", version => version.GetString()!.ShouldMatch("^v[0-9]+[.][0-9]+[.][0-9]+$")))),
        ("secrets_providers", provider => Object(
            provider, ("type", type => type.GetString().ShouldBe("passphrase")), ("state", state => Object(state, ("salt", salt => salt.GetString()!.ShouldMatch(SaltForm)))))),
        ("resources?", resources => List(resources, Resource)),
        ("pending_operations?", operations => List(operations, operation => Object(operation, ("resource", Resource), ("type", Operation)))),
        ("metadata", metadata => metadata.EnumerateObject().ShouldBeEmpty()));

    private void Resource(JsonElement json)
    {
        Object(json, [.. resource.Select(field => (field.Name is "urn" or "custom" or "type" ? field.Name : field.Name + "?", field.Check))]);
        ResourceFields.UnionWith(json.EnumerateObject().Select(field => field.Name));
        if (!json.GetProperty("custom").GetBoolean())
            json.TryGetProperty("id", out _).ShouldBeFalse();
    }

    private void Operation(JsonElement type)
    {
        type.GetString().ShouldBeOneOf("creating", "updating", "deleting", "reading");
        Operations.Add(type.GetString()!);
    }

    /// <summary>Fields in their order; those whose name ends in <c>?</c> may be missing.</summary>
    private static void Object(JsonElement json, params ReadOnlySpan<(string Name, Action<JsonElement> Check)> fields)
    {
        json.ValueKind.ShouldBe(JsonValueKind.Object);
        var given = new Queue<JsonProperty>(json.EnumerateObject());
        foreach (var (name, check) in fields)
        {
            if (given.TryPeek(out var field) && field.NameEquals(name.TrimEnd('?')))
            {
                field.Value.ValueKind.ShouldNotBe(JsonValueKind.Null, field.Name);
                check(given.Dequeue().Value);
            }
            else
            {
                name.ShouldEndWith("?", Case.Sensitive, $"'{name}' is missing or out of order in {json}");
            }
        }

        given.Select(field => field.Name).ShouldBeEmpty($"unknown or out of order in {json}");
    }

    private static void Items(JsonElement json, Action<JsonElement> check)
    {
        foreach (var item in json.EnumerateObject())
            check(item.Value);
    }

    private static void List(JsonElement json, Action<JsonElement> check)
    {
        json.GetArrayLength().ShouldBePositive();
        foreach (var item in json.EnumerateArray())
            check(item);
    }

    private void FilledProperties(JsonElement json)
    {
        json.EnumerateObject().ShouldNotBeEmpty();
        Items(json, Property);
    }

    private void Property(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                    Property(item);
                break;
            case JsonValueKind.Object when json.TryGetProperty(Mark, out var mark):
                Marked(json, mark.GetString()!);
                break;
            case JsonValueKind.Object:
                Items(json, Property);
                break;
        }
    }

    private void Marked(JsonElement json, string mark)
    {
        switch (mark)
        {
            case "1b47061264138c4ac30d75fd1eb44270":
                Object(json, (Mark, FilledText), Plaintext ? ("plaintext", text => JsonDocument.Parse(text.GetString()!).Dispose()) : ("ciphertext", text => text.GetString()!.ShouldMatch(CiphertextForm)));
                break;
            case "c44067f5952c0a294b673a41bacd8c17":
                Object(json, (Mark, FilledText), ("hash?", FilledText), ("text?", FilledText), ("path?", FilledText), ("uri?", FilledText));
                break;
            case "0def7320c3a5731c473e5ecbe6d01bc7":
                Object(json, (Mark, FilledText), ("hash?", FilledText), ("assets?", FilledProperties), ("path?", FilledText), ("uri?", FilledText));
                break;
            case "5cf8f73096256a8f31e491e813e4eb8e":
                Object(json, (Mark, FilledText), ("urn", Urn), ("id?", id => id.ValueKind.ShouldBe(JsonValueKind.String)), ("packageVersion?", FilledText));
                break;
            case "8ad145fe-0d11-4827-bfd7-1abcbf086f5c":
                Object(json, (Mark, FilledText), ("value", value => value.GetString()!.ShouldMatch("^[0-9a-f]{16}$")));
                break;
            default:
                throw new ShouldAssertException($"'{mark}' is not a mark of a state");
        }
    }

    private static void CustomTimeouts(JsonElement json)
    {
        json.EnumerateObject().ShouldNotBeEmpty();
        Object(json, ("create?", Seconds), ("update?", Seconds), ("delete?", Seconds), ("read?", Seconds));
    }

    private static void PropertyDependencies(JsonElement json)
    {
        json.EnumerateObject().ShouldNotBeEmpty();
        Items(json, urns =>
        {
            foreach (var urn in urns.EnumerateArray())
                Urn(urn);
        });
    }

    private static void Seconds(JsonElement json) => json.GetDouble().ShouldBePositive();

    private static void UnixSeconds(JsonElement json) => json.GetInt64().ShouldBeInRange(1_500_000_000, 5_000_000_000);

    private static void Bool(JsonElement json) => json.ValueKind.ShouldBeOneOf(JsonValueKind.True, JsonValueKind.False);

    private static void True(JsonElement json) => json.ValueKind.ShouldBe(JsonValueKind.True);

    private static void FilledText(JsonElement json) => json.GetString().ShouldNotBeNullOrEmpty();

    private static void Texts(JsonElement json) => List(json, FilledText);

    private static void Urns(JsonElement json) => List(json, Urn);

    private static void Urn(JsonElement json) => json.GetString()!.ShouldMatch("^urn:pulumi:dev::demo::[^:]+:[^:]*:[^:].*::.+$");

    private static void ProviderReference(JsonElement json) => json.GetString()!.ShouldMatch("^urn:pulumi:dev::demo::pulumi:providers:[a-z]+::[^:]+::[0-9a-f-]{36}$");

    private static void SourcePosition(JsonElement json) => json.GetString()!.ShouldMatch("^project:///[^/#][^#]*#[1-9][0-9]*(,[1-9][0-9]*)?$");

    private static void Magic(JsonElement json) => json.GetString()!.ShouldMatch("^[0-9a-f]{64}$");

    private static void Time(JsonElement json)
    {
        TimeForm().IsMatch(json.GetString()!).ShouldBeTrue(json.GetString());
        DateTimeOffset.TryParse(json.GetString(), CultureInfo.InvariantCulture, out _).ShouldBeTrue();
    }

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string CiphertextForm = "^v1:[A-Za-z0-9+/]{16}:[A-Za-z0-9+/]+={0,2}$";
    private const string SaltForm = "^v1:[A-Za-z0-9+/]{11}=:v1:[A-Za-z0-9+/]{16}:[A-Za-z0-9+/]+={0,2}$";

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z$")]
    private static partial Regex TimeForm();
}
