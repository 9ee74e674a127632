using System.Text.Json;
using GitOrigin.Ops.OpenStack;

namespace GitOrigin.Ops.Tests.OpenStack;

/// <summary>States as <c>pulumi stack export</c> writes them.</summary>
internal static class SampleState
{
    /// <summary>The URN of a resource of the site.</summary>
    public static string Urn(string type, string name) => $"urn:pulumi:prod::git-origin::git-origin:sites:OpenStackSite${type}::{name}";

    public static object Resource(string type, string name, string id, object? inputs = null, object? outputs = null) =>
        new { urn = Urn(type, name), custom = true, id, type, inputs = inputs ?? new { }, outputs = outputs ?? new { } };

    /// <summary>A creation that was begun and not ended.</summary>
    public static object Creating(string type, string name, object inputs) =>
        new { resource = new { urn = Urn(type, name), custom = true, type, inputs }, type = "creating" };

    public static string Json(object[] resources, params object[] pending) =>
        JsonSerializer.Serialize(new { version = 3, deployment = new { resources, pending_operations = pending } });

    public static StackState Of(object[] resources, params object[] pending) => StackState.Parse(Json(resources, pending));

    /// <summary>A secret as an export with <c>--show-secrets</c> has it.</summary>
    public static object Secret(object value) => new Dictionary<string, string>
    {
        ["4dabf18193072939515e22adb298388d"] = "1b47061264138c4ac30d75fd1eb44270", ["plaintext"] = JsonSerializer.Serialize(value),
    };
}
