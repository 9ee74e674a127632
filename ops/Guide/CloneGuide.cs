using System.Text;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Verify;

namespace GitOrigin.Ops.Guide;

/// <summary>What a person reads at the end of create-all.</summary>
public static class CloneGuide
{
    /// <summary>How a deployment checks out a tag and how each developer clones; holds no secret.</summary>
    public static string Render(OriginOutputs outputs, string stack)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine("A deployment takes a tagged version onto its own disk:");
        foreach (var (repository, contents) in outputs.Repositories.Where(entry => outputs.CloneUrls.ContainsKey(entry.Key)))
        {
            var tag = contents.Tags.Keys.MaxBy(name => name, TagOrder.Instance) ?? "TAG";
            text.AppendLine($"  scripts/checkout {repository} {tag} /tmp/{repository} --stack {stack}");
        }

        text.AppendLine().AppendLine("A developer first trusts the server's key:");
        text.AppendLine($"  echo '{outputs.KnownHosts}' >> ~/.ssh/known_hosts");
        text.AppendLine("and then clones and pushes:");
        foreach (var (_, urls) in outputs.PushUrls)
        {
            foreach (var (_, url) in urls)
            {
                text.AppendLine($"  git clone {url}");
            }
        }

        text.AppendLine().AppendLine($"All of this for tools: scripts/pulumi stack output --json --stack {stack}");
        return text.ToString();
    }
}
