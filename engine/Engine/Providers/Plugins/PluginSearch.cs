using EmbeddedEngine.Processes;
using EmbeddedEngine.Programs;
using EmbeddedEngine.Stacks.Yaml;

namespace EmbeddedEngine.Providers.Plugins;

/// <summary>Finds plugins on this machine: where the project says, on PATH, next to the CLI, among the user's. None is fetched.</summary>
internal sealed class PluginSearch(PluginSettings settings)
{
    private const string FolderFile = "PulumiPlugin.yaml";

    /// <summary>Finds a plugin.</summary>
    /// <exception cref="ProviderException">There is none; the message names every place that was looked at.</exception>
    public PluginLaunch Find(PluginName plugin)
    {
        if (plugin.Package == PluginName.NodeDynamic)
            return NodeDynamic();
        var looked = new List<string>();
        foreach (var folder in Places(plugin, looked))
        {
            var file = Path.Combine(folder, plugin.Executable);
            if (ExecutableFile.IsThere(file))
                return new PluginLaunch(file, [], settings.ProgramDirectory);
            if (File.Exists(Path.Combine(folder, FolderFile)))
                return OfFolder(plugin, folder);
            looked.Add(file);
        }

        throw new ProviderException(
            $"There is no plugin for package '{plugin}'. Install it into one of the places looked at: {string.Join(", ", looked)}. " +
            "Or name its folder under plugins.providers in Pulumi.yaml.");
    }

    private IEnumerable<string> Places(PluginName plugin, List<string> looked)
    {
        foreach (var named in settings.ProjectPlugins.Where(named => named.Name == plugin.Package))
        {
            if (named.Version is null || plugin.Version.Length == 0 || named.Version == plugin.Version)
                yield return Path.GetFullPath(Path.Combine(settings.RootDirectory, named.Path));
            else
                looked.Add($"{named.Path} (version {named.Version})");
        }

        foreach (var folder in settings.SearchPath)
            yield return folder;
        yield return settings.CliDirectory;
        foreach (var folder in Installed(plugin))
            yield return folder;
    }

    /// <summary>The user's plugins: of the version that is asked for, or the newest.</summary>
    private IEnumerable<string> Installed(PluginName plugin)
    {
        var plugins = Path.Combine(settings.Home, "plugins");
        var prefix = $"resource-{plugin.Package}-v";
        if (plugin.Version.Length > 0)
            return [Path.Combine(plugins, prefix + plugin.Version)];
        var found = Directory.Exists(plugins) ? Directory.GetDirectories(plugins, prefix + "*") : [];
        return found.Length == 0
            ? [Path.Combine(plugins, prefix + "VERSION")]
            : found.OrderByDescending(folder => VersionOf(Path.GetFileName(folder)[prefix.Length..]))
                .ThenBy(folder => folder, StringComparer.Ordinal);
    }

    private static Version VersionOf(string text) => Version.TryParse(text.Split('-', '+')[0], out var version) ? version : new Version(0, 0);

    /// <summary>A plugin in source form: its folder says which language runs it.</summary>
    private PluginLaunch OfFolder(PluginName plugin, string folder)
    {
        var file = Path.Combine(folder, FolderFile);
        var runtime = YamlDocument.Parse(File.ReadAllText(file), file).Root.Find("runtime")?.Value switch
        {
            YamlScalar scalar => scalar.Text,
            YamlMap map when map.Find("name")?.Value is YamlScalar name => name.Text,
            _ => "",
        };
        if (runtime != NodejsProgram.Runtime)
        {
            throw new ProviderException(
                $"The plugin of package '{plugin.Package}' in {folder} has the runtime '{runtime}', which the embedded engine does not run: only {NodejsProgram.Runtime}.");
        }

        return new PluginLaunch(settings.Node, [Sdk(folder, "run-plugin"), folder], folder);
    }

    private PluginLaunch NodeDynamic() =>
        new(settings.Node, [Sdk(settings.ProgramDirectory, "dynamic-provider")], settings.ProgramDirectory);

    private static string Sdk(string folder, string command) =>
        NodeModules.Find(folder, command) ?? throw new ProviderException(NodeModules.Missing(folder));
}
