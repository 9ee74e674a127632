using System.Text.Json;
using GitOrigin.Ops.OpenStack;

namespace GitOrigin.Ops.Reach;

/// <summary>What the command reads: the state with its secrets, and the login's key where the settings give one.</summary>
/// <param name="State">The state.</param>
/// <param name="LoginKey">The private key; null where the stack has made one.</param>
internal sealed record ReachInput(StackState State, string? LoginKey)
{
    /// <summary>Reads a JSON object with <c>state</c>, as <c>pulumi stack export --show-secrets</c> writes it, and perhaps <c>loginKey</c>, as <c>pulumi config get --json</c> does.</summary>
    /// <exception cref="OpsException">It is no such object. The text is never quoted: there are secrets in it.</exception>
    public static ReachInput Parse(string json)
    {
        try
        {
            var input = JsonElement.Parse(json);
            var key = input.TryGetProperty("loginKey", out var given) && given.ValueKind == JsonValueKind.Object ? given.GetProperty("value").GetString() : null;
            return new(StackState.Parse(input.GetProperty("state").GetRawText()), key);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new OpsException("standard input is not the JSON object that this command reads: an object with state, and perhaps loginKey");
        }
    }
}
