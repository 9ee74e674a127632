using System.Text.Json;

namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>
/// Renders what cloud-init reads at the first boot. Everything on the server can read it from the metadata service, so that it
/// holds nothing but a host key that is replaced over the first connection.
/// </summary>
internal static class UserData
{
    /// <summary>The cloud-config. JSON is YAML, and quotes everything.</summary>
    public static string Render(string privateHostKey, string publicHostKey) => "#cloud-config\n" + JsonSerializer.Serialize(new
    {
        ssh_keys = new { ed25519_private = privateHostKey, ed25519_public = publicHostKey },
    }) + "\n";
}
