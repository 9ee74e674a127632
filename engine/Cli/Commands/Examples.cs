using System.CommandLine;
using System.CommandLine.Parsing;

namespace EmbeddedEngine.Cli.Commands;

/// <summary>An example of each command, by its path below <c>pulumi</c>.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string> Lines = new()
    {
        [""] = "pulumi up --stack dev",
        ["up"] = "pulumi up --yes --stack dev --message \"a larger disk\"",
        ["preview"] = "pulumi preview --diff --expect-no-changes",
        ["destroy"] = "pulumi destroy --target 'urn:pulumi:dev::demo::demo:index:Disk::data' --target-dependents",
        ["refresh"] = "pulumi refresh --preview-only",
        ["import"] = "pulumi import openstack:compute/instance:Instance web 6c1d5e6a-0c4d-4a7e-9b43-cf0e6f5d3f0b",
        ["cancel"] = "pulumi cancel --stack dev",
        ["logs"] = "pulumi logs 12 --stack dev",
        ["about"] = "pulumi about --json",
        ["version"] = "pulumi version",
        ["gen-completion"] = "source <(pulumi gen-completion bash)",
        ["stack"] = "pulumi stack --show-secrets",
        ["stack init"] = "pulumi stack init dev",
        ["stack select"] = "pulumi stack select --create dev",
        ["stack unselect"] = "pulumi stack unselect",
        ["stack ls"] = "pulumi stack ls --json",
        ["stack output"] = "pulumi stack output address --stack dev",
        ["stack export"] = "pulumi stack export --file dev.json",
        ["stack import"] = "pulumi stack import --file dev.json",
        ["stack rename"] = "pulumi stack rename staging --stack dev",
        ["stack graph"] = "pulumi stack graph dev.dot --short-node-name",
        ["stack history"] = "pulumi stack history --page-size 5 --json",
        ["stack change-secrets-provider"] = "pulumi stack change-secrets-provider passphrase",
        ["stack rm"] = "pulumi stack rm dev --preserve-config",
        ["state"] = "pulumi state unprotect --all",
        ["state delete"] = "pulumi state delete 'urn:pulumi:dev::demo::demo:index:Disk::data' --target-dependents",
        ["state unprotect"] = "pulumi state unprotect 'urn:pulumi:dev::demo::demo:index:Disk::data'",
        ["state rename"] = "pulumi state rename 'urn:pulumi:dev::demo::demo:index:Disk::data' archive",
        ["state repair"] = "pulumi state repair --stack dev",
        ["config"] = "pulumi config --json --show-secrets",
        ["config get"] = "pulumi config get --path site.sizes[0]",
        ["config set"] = "pulumi config set --path site.password --secret",
        ["config rm"] = "pulumi config rm flavor",
    };

    /// <summary>All examples, by the command's path.</summary>
    public static IReadOnlyDictionary<string, string> All => Lines;

    /// <summary>The example of a command; null for one that has none.</summary>
    public static string? Of(CommandResult result)
    {
        var names = new Stack<string>();
        for (var at = result; at.Command is not RootCommand; at = (CommandResult)at.Parent!)
            names.Push(at.Command.Name);
        return Lines.GetValueOrDefault(string.Join(' ', names));
    }
}
