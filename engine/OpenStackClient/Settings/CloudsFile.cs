using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OpenStackClient.Settings;

/// <summary>
/// The files <c>clouds.yaml</c> and <c>secure.yaml</c>, as OpenStack's own clients find them: the file that
/// OS_CLIENT_CONFIG_FILE names, or the first in the working folder, the user's and the machine's configuration.
/// </summary>
public sealed class CloudsFile(string workingDirectory, Func<string, string?> environment)
{
    private const string FileName = "clouds.yaml";
    private const string SecureName = "secure.yaml";

    /// <summary>The entry of a cloud: its settings by name, those of <c>auth</c> as <c>auth.NAME</c>.</summary>
    /// <exception cref="OpenStackException">There is no file, no such entry, or it cannot be read.</exception>
    public ImmutableDictionary<string, string> Entry(string cloud)
    {
        var path = Find() ?? throw new OpenStackException(
            $"There is no {FileName} for cloud '{cloud}': put one in the working folder or in ~/.config/openstack, or name it in OS_CLIENT_CONFIG_FILE.");
        var clouds = Clouds(path);
        if (!clouds.Children.TryGetValue(cloud, out var node) || node is not YamlMappingNode entry)
        {
            var known = string.Join(", ", clouds.Children.Keys.Select(key => key.ToString()).Order(StringComparer.Ordinal));
            throw new OpenStackException($"{path} has no cloud '{cloud}'; it has {known}.");
        }

        var settings = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Read(entry, "", settings);
        var secure = Path.Combine(Path.GetDirectoryName(path)!, SecureName);
        if (File.Exists(secure) && Clouds(secure).Children.TryGetValue(cloud, out var secret) && secret is YamlMappingNode secrets)
            Read(secrets, "", settings);
        return settings.ContainsKey("profile") || settings.ContainsKey("cloud")
            ? throw new OpenStackException($"{path}: cloud '{cloud}' refers to a vendor's profile, which is not read here: write its settings out.")
            : settings.ToImmutable();
    }

    private string? Find()
    {
        if (environment("OS_CLIENT_CONFIG_FILE") is { Length: > 0 } named)
            return File.Exists(named) ? Path.GetFullPath(named, workingDirectory) : throw new OpenStackException($"OS_CLIENT_CONFIG_FILE names {named}, which is not there.");
        var home = environment("XDG_CONFIG_HOME") is { Length: > 0 } folder ? folder : Path.Combine(environment("HOME") ?? "/", ".config");
        string[] folders = [workingDirectory, Path.Combine(home, "openstack"), "/etc/openstack"];
        return folders.Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(File.Exists);
    }

    private static YamlMappingNode Clouds(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var stream = new YamlStream();
            stream.Load(reader);
            return stream.Documents is [{ RootNode: YamlMappingNode root }, ..] && root.Children.TryGetValue("clouds", out var clouds) && clouds is YamlMappingNode entries
                ? entries
                : throw new OpenStackException($"{path} has no entry 'clouds' with clouds by name.");
        }
        catch (YamlException e)
        {
            // Not its message: it may quote a line with a secret.
            throw new OpenStackException($"{path} is not YAML: see line {e.Start.Line}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OpenStackException($"{path} cannot be read: {e.Message}", e);
        }
    }

    private static void Read(YamlMappingNode node, string prefix, ImmutableDictionary<string, string>.Builder settings)
    {
        foreach (var (key, value) in node.Children)
        {
            var name = prefix + key;
            switch (value)
            {
                case YamlScalarNode { Value: { Length: > 0 } text }:
                    settings[name] = text;
                    break;
                case YamlMappingNode inner when name == "auth":
                    Read(inner, "auth.", settings);
                    break;
                case YamlSequenceNode list when name == "regions" && list.Children.Count > 0:
                    settings[name] = list.Children[0] is YamlMappingNode region && region.Children.TryGetValue("name", out var first)
                        ? first.ToString()
                        : list.Children[0].ToString();
                    break;
            }
        }
    }
}
