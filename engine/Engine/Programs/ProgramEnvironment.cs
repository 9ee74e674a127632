using System.Text.Json;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.Programs;

/// <summary>The environment variables by which a program learns where its engine is and what it is run with.</summary>
internal static class ProgramEnvironment
{
    /// <summary>The variables of a .NET program; configuration secrets are among them in plaintext, as Pulumi's SDK expects, for this one process.</summary>
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
    }.With(context);

    /// <summary>The variables of a Node program, which learns the rest from its arguments; configuration secrets are among them too.</summary>
    public static IReadOnlyDictionary<string, string?> OfNode(ProgramContext context, bool typeScript) => new Dictionary<string, string?>
    {
        ["PULUMI_NODEJS_TYPESCRIPT"] = typeScript ? "true" : "false",
    }.With(context);

    /// <summary>Gives a process the stack's configuration, and keeps from it what unlocks all secrets: that is the engine's.</summary>
    public static void AddConfig(this Dictionary<string, string?> variables, StackConfig config)
    {
        variables["PULUMI_CONFIG"] = JsonSerializer.Serialize(config.Values);
        variables["PULUMI_CONFIG_PASSPHRASE"] = null;
        variables["PULUMI_CONFIG_PASSPHRASE_FILE"] = null;
    }

    private static Dictionary<string, string?> With(this Dictionary<string, string?> variables, ProgramContext context)
    {
        variables.AddConfig(context.Config);
        variables["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(context.Config.SecretKeys);
        return variables;
    }
}
