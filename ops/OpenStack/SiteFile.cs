using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GitOrigin.Ops.OpenStack;

/// <summary>Reads <c>git-origin:site</c> out of a stack's settings file.</summary>
public static class SiteFile
{
    private const string Site = "git-origin:site";

    /// <summary>Reads the file.</summary>
    /// <exception cref="OpsException">It cannot be read, or lacks what a cloud is known by.</exception>
    public static SiteSettings Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), Path.GetFileName(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OpsException($"the settings {path} cannot be read: {e.Message}");
        }
    }

    /// <summary>Reads the text of such a file.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">The file's name, such as <c>Pulumi.prod.yaml</c>.</param>
    /// <exception cref="OpsException">It is no YAML, or lacks what a cloud is known by.</exception>
    public static SiteSettings Parse(string yaml, string file)
    {
        var site = Map(Map(Root(yaml, file), "config"), Site) ?? throw new OpsException($"{file} has no {Site}: say there where the server stands");
        var network = Map(site, "network");
        var floatingIp = Map(site, "floatingIp");
        var settings = new SiteSettings
        {
            Stack = file.Split('.') is [_, .. var stack, _] ? string.Join('.', stack) : file,
            Kind = Text(site, "kind") ?? "",
            Name = Text(site, "name") ?? throw Missing(file, "name"),
            Cloud = Text(site, "cloud") ?? "",
            Region = Text(site, "region"),
            Project = Text(site, "project") ?? "",
            Login = Text(site, "login"),
            HasOwnNetwork = network is not null && Text(network, "existing") is null,
            Allow = Texts(site, "allow"),
            HasFloatingIp = floatingIp is not null,
            KeepsFloatingIp = floatingIp is not null && Text(floatingIp, "keep") == "true",
            Managed = Texts(site, "managed"),
        };
        return settings switch
        {
            { IsOpenStack: true, Cloud: "" } => throw Missing(file, "cloud"),
            { IsOpenStack: true, Project: "" } => throw Missing(file, "project"),
            _ => settings,
        };
    }

    private static OpsException Missing(string file, string key) => new($"{file}: {Site}.{key} is missing; scripts/preview says what else is wrong");

    private static YamlMappingNode? Root(string yaml, string file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents is [{ RootNode: YamlMappingNode root }, ..] ? root : null;
        }
        catch (YamlException e)
        {
            throw new OpsException($"{file} is not YAML: see line {e.Start.Line}");
        }
    }

    private static YamlNode? Child(YamlMappingNode? map, string key) => map is not null && map.Children.TryGetValue(key, out var node) ? node : null;

    private static YamlMappingNode? Map(YamlMappingNode? map, string key) => Child(map, key) as YamlMappingNode;

    private static string? Text(YamlMappingNode map, string key) => Child(map, key) is YamlScalarNode { Value: { Length: > 0 } text } ? text : null;

    private static ImmutableArray<string> Texts(YamlMappingNode map, string key) =>
        Child(map, key) is YamlSequenceNode list ? [.. list.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? "")] : [];
}
