using System.Text.Json;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.Programs;

/// <summary>The environment variables by which a .NET program learns where its engine is and what it is run with.</summary>
internal static class ProgramEnvironment
{
    /// <summary>The variables; configuration secrets are among them in plaintext, as Pulumi's SDK expects, for this one process.</summary>
    public static IReadOnlyDictionary<string, string?> Of(ProgramContext context, string? rootDirectory) => new Dictionary<string, string?>
    {
        ["PULUMI_MONITOR"] = context.MonitorAddress,
        ["PULUMI_ENGINE"] = context.MonitorAddress,
        ["PULUMI_ORGANIZATION"] = StackName.Organization,
        ["PULUMI_PROJECT"] = context.Stack.Project,
        ["PULUMI_STACK"] = context.Stack.Stack,
        ["PULUMI_DRY_RUN"] = context.Preview ? "true" : "false",
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_PARALLEL"] = context.Parallel.ToString(),
        ["PULUMI_ROOT_DIRECTORY"] = rootDirectory,
        ["PULUMI_CONFIG"] = JsonSerializer.Serialize(context.Config.Values),
        ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(context.Config.SecretKeys),
        // What unlocks all secrets is the engine's; the program has those that it needs already.
        ["PULUMI_CONFIG_PASSPHRASE"] = null,
        ["PULUMI_CONFIG_PASSPHRASE_FILE"] = null,
    };
}
