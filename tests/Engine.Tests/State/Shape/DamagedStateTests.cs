using System.Text;
using System.Text.Json.Nodes;
using EmbeddedEngine.Events;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Tests.State.Shape;

/// <summary>A state that cannot be used stops everything that would use it, and its file stays as it is.</summary>
public sealed class DamagedStateTests : IDisposable
{
    private const string Server = "urn:pulumi:dev::demo::test:index:Group$test:index:Thing::server";

    private readonly SessionRunner runner = new("password");

    public void Dispose() => runner.Dispose();

    public static TheoryData<string, string, string> Kinds => new()
    {
        { "truncated", "not JSON", "dev.json.bak" },
        { "empty", "not JSON", "dev.json.bak" },
        { "no JSON", "not JSON", "dev.json.bak" },
        { "an array", "not a checkpoint", "dev.json.bak" },
        { "newer version", "version 5, newer", "official CLI" },
        { "older version", "version 2, too old", "official CLI" },
        { "unknown feature", "features views", "official CLI" },
        { "unknown field", "'viewOf'", "official CLI" },
        { "wrong type", "'protect'", "dev.json.bak" },
        { "altered manifest", "magic", "dev.json.bak" },
        { "unknown mark", "mark 'abc'", "official CLI" },
        { "dangling dependency", "dependency 'urn:pulumi:dev::demo::test:index:Thing::gone'", "pulumi state repair" },
        { "wrong order", "does not come before it", "pulumi state repair" },
        { "duplicate URN", "twice", "pulumi state repair" },
        { "component with id", "has an id", "pulumi state repair" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_is_refused_with_what_is_wrong_and_what_to_do(string kind, string what, string advice)
    {
        var bytes = Encoding.UTF8.GetBytes(Damage(kind));
        File.WriteAllBytes(runner.StateFile, bytes);
        using var session = runner.Open();

        var failures = new[]
        {
            await Should.ThrowAsync<StateException>(() => session.LoadAsync(CancellationToken.None)),
            await Should.ThrowAsync<StateException>(() => session.BeginUpdateAsync(UpdateKind.Update, "", _ => { }, CancellationToken.None)),
            await Should.ThrowAsync<StateException>(() => session.ReadOutputsAsync(showSecrets: false, CancellationToken.None)),
        };

        foreach (var failure in failures)
        {
            failure.Message.ShouldStartWith(runner.StateFile);
            failure.Message.ShouldContain(what);
            failure.Message.ShouldContain(advice);
            failure.Message.ShouldEndWith("The file is left as it is.");
        }

        File.ReadAllBytes(runner.StateFile).ShouldBe(bytes);
        File.Exists(runner.StateFile + ".bak").ShouldBeFalse();
        runner.Backend.Locks(Samples.Stack).ShouldBeEmpty();
    }

    private static string Damage(string kind)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "State", "Shape", "handwritten.json"));
        var root = JsonNode.Parse(text)!;
        var resources = root["checkpoint"]!["latest"]!["resources"]!.AsArray();
        var server = resources.Single(resource => resource!["urn"]!.GetValue<string>() == Server)!;
        switch (kind)
        {
            case "truncated":
                return text[..(text.Length / 2)];
            case "empty":
                return "";
            case "no JSON":
                return "version: 3\n";
            case "an array":
                return "[]";
            case "newer version":
                root["version"] = 5;
                break;
            case "older version":
                root["version"] = 2;
                break;
            case "unknown feature":
                root["features"]!.AsArray().Add("views");
                break;
            case "unknown field":
                server["viewOf"] = Server;
                break;
            case "wrong type":
                server["protect"] = "yes";
                break;
            case "altered manifest":
                root["checkpoint"]!["latest"]!["manifest"]!["version"] = "v3.260.0";
                break;
            case "unknown mark":
                server["inputs"]!["script"]!["4dabf18193072939515e22adb298388d"] = "abc";
                break;
            case "dangling dependency":
                server["dependencies"]!.AsArray().Add("urn:pulumi:dev::demo::test:index:Thing::gone");
                break;
            case "wrong order":
                resources.Remove(server);
                resources.Insert(1, server);
                break;
            case "duplicate URN":
                resources.Add(server.DeepClone());
                break;
            case "component with id":
                resources.Single(resource => resource!["urn"]!.GetValue<string>().EndsWith("::group"))!["id"] = "g-1";
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, null);
        }

        return root.ToJsonString();
    }
}
