using System.Globalization;
using EmbeddedEngine.Stacks.Projects;
using EmbeddedEngine.Stacks.Yaml;

namespace EmbeddedEngine.Stacks.Settings;

/// <summary>Puts a stack's configuration together: its own values, the project's where it has none, secrets decrypted.</summary>
internal static class ConfigResolver
{
    /// <param name="project">The project; null for none.</param>
    /// <param name="settings">The stack's settings.</param>
    /// <param name="decrypt">Gives the plaintext of a ciphertext.</param>
    /// <exception cref="StackFileException">Values are missing or not of the type that the project asks for; all are named.</exception>
    public static StackConfig Resolve(Project? project, StackSettings settings, Func<string, string> decrypt)
    {
        var values = StackConfig.Empty.Values.ToBuilder();
        var secrets = StackConfig.Empty.SecretKeys.ToBuilder();
        var problems = new List<string>();

        foreach (var value in Merge(project, settings, problems))
        {
            values[value.Key] = value.ToText(decrypt);
            if (value.IsSecret || project?.Config.Any(item => item.Key == value.Key && item.IsSecret) == true)
            {
                secrets.Add(value.Key);
            }
        }

        return problems.Count == 0
            ? new StackConfig(values.ToImmutable(), secrets.ToImmutable())
            : throw new StackFileException(string.Join(Environment.NewLine, problems));
    }

    private static IEnumerable<ConfigValue> Merge(Project? project, StackSettings settings, List<string> problems)
    {
        foreach (var item in project?.Config ?? [])
        {
            var value = settings.Find(item.Key) ?? item.Value;
            if (value is null)
            {
                problems.Add($"{settings.File}: '{item.Key}' is missing, which the project asks for. Set it with: pulumi config set {item.Key} VALUE");
            }
            else if (!Fits(value, item.Type))
            {
                problems.Add($"{settings.File}: '{item.Key}' must be of type {item.Type.ToString().ToLowerInvariant()}.");
            }
            else
            {
                yield return value;
            }
        }

        foreach (var value in settings.Config.Where(value => project?.Config.Any(item => item.Key == value.Key) != true))
        {
            yield return value;
        }
    }

    private static bool Fits(ConfigValue value, ProjectConfigType type) => type switch
    {
        ProjectConfigType.Array => value.Value is YamlList,
        ProjectConfigType.Object => value.IsStructured && value.Value is YamlMap,
        ProjectConfigType.Boolean => Is(value, text => text is "true" or "false"),
        ProjectConfigType.Integer => Is(value, text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
        ProjectConfigType.Text => !value.IsStructured,
        _ => true,
    };

    // What a secret holds is the program's to check.
    private static bool Is(ConfigValue value, Func<string, bool> test) =>
        !value.IsStructured && (value.IsSecret || (value.Value is YamlScalar scalar && test(scalar.Text)));
}
