using System.Collections.Immutable;
using System.Text.Json;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Stacks;

/// <summary>
/// The stack's configuration as Pulumi hands it to a program: a JSON object of texts in the environment, by full key. Pulumi's
/// own <c>Config</c> answers for keys that one knows; here all keys are wanted, to refuse those that nobody knows.
/// </summary>
internal static class StackValues
{
    private const string Variable = "PULUMI_CONFIG";

    /// <summary>The values of <c>git-origin</c> in this process, by key without the namespace.</summary>
    public static ImmutableDictionary<string, string> OfProcess()
    {
#pragma warning disable RS0030 // This type owns the variable.
        return Parse(Environment.GetEnvironmentVariable(Variable));
#pragma warning restore RS0030
    }

    /// <summary>The values in such a JSON object; none where there is no text.</summary>
    public static ImmutableDictionary<string, string> Parse(string? json)
    {
        const string prefix = $"{SettingsReader.Namespace}:";
        var all = string.IsNullOrEmpty(json) ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
        return all.Where(value => value.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToImmutableDictionary(value => value.Key[prefix.Length..], value => value.Value);
    }
}
