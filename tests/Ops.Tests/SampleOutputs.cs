namespace GitOrigin.Ops.Tests;

/// <summary>Outputs as <c>pulumi stack output --json --show-secrets</c> writes them; the key is no key.</summary>
internal static class SampleOutputs
{
    public const string Json = """
        {
          "backup": { "target": ".state/backups/dev", "generation": 3 },
          "cloneUrls": { "gaiaxpy": "ssh://anon@127.77.0.1:2222/gaiaxpy.git" },
          "deployKey": "-----BEGIN OPENSSH PRIVATE KEY-----\nnothing\n-----END OPENSSH PRIVATE KEY-----\n",
          "host": "127.77.0.1",
          "knownHosts": "[127.77.0.1]:2222 ssh-ed25519 AAAA",
          "port": 2222,
          "pushUrls": { "gaiaxpy": { "grace": "ssh://grace@127.77.0.1:2222/gaiaxpy.git" } },
          "repositories": { "gaiaxpy": { "head": "main", "tags": { "1.10.0": "bbb", "1.9.0": "aaa" } } }
        }
        """;
}
