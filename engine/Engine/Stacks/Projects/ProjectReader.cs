using System.Collections.Frozen;
using System.Collections.Immutable;
using EmbeddedEngine.Stacks.Settings;
using EmbeddedEngine.Stacks.Yaml;

namespace EmbeddedEngine.Stacks.Projects;

/// <summary>Reads <c>Pulumi.yaml</c>.</summary>
internal sealed class ProjectReader
{
    /// <summary>Keys that say nothing an engine acts on.</summary>
    private static readonly FrozenSet<string> Descriptive = FrozenSet.Create("author", "website", "license", "template");

    private readonly YamlDocument document;
    private readonly string name;

    private ProjectReader(YamlDocument document)
    {
        this.document = document;
        name = RequiredText("name");
        if (!StackName.IsValid(name))
        {
            throw document.Error(document.Root.Find("name")!.Value, $"'{name}' is not a name for a project: up to 100 letters, digits, '-', '_' and '.'.");
        }
    }

    /// <exception cref="StackFileException">The text is not as it must be.</exception>
    public static Project Parse(string text, string file) => new ProjectReader(YamlDocument.Parse(text, file)).Read();

    private Project Read()
    {
        var project = new Project { File = document.File, Name = name, Runtime = ReadRuntime() };
        return document.Root.Entries.Aggregate(project, Apply);
    }

    private Project Apply(Project project, YamlEntry entry) => entry.Name switch
    {
        "name" or "runtime" => project,
        "main" => project with { Main = Text(entry) },
        "description" => project with { Description = Text(entry) },
        "stackConfigDir" => project with { StackConfigDir = Text(entry) },
        "backend" => project with { BackendUrl = Map(entry).Find("url") is { } url ? Text(url) : null },
        "options" => project with { RefreshAlways = ReadRefresh(entry) },
        "plugins" => project with { Plugins = ReadPlugins(entry) },
        "config" => project with { Config = [.. Map(entry).Entries.Select(ReadConfigItem)] },
        _ when Descriptive.Contains(entry.Name) => project,
        _ => throw document.Error(entry.Key, $"'{entry.Name}' is not supported in a project file by the embedded engine. Remove it, or use the official CLI."),
    };

    private ProjectRuntime ReadRuntime()
    {
        var entry = document.Root.Find("runtime") ?? throw new StackFileException($"{document.File}: 'runtime' is missing. Add for example: runtime: dotnet");
        if (entry.Value is YamlScalar)
        {
            return new ProjectRuntime(Text(entry), ImmutableSortedDictionary<string, string>.Empty);
        }

        var map = Map(entry);
        var runtime = map.Find("name") ?? throw document.Error(entry.Value, "'runtime' has no 'name'. Add for example: name: dotnet");
        var options = map.Find("options") is { } found
            ? Map(found).Entries.ToImmutableSortedDictionary(option => option.Name, Text, StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;
        return new ProjectRuntime(Text(runtime), options);
    }

    private bool ReadRefresh(YamlEntry entry) => Map(entry).Entries switch
    {
        [] => false,
        [{ Name: "refresh" } refresh] => Text(refresh) == "always"
            ? true
            : throw document.Error(refresh.Value, "'refresh' can be 'always' only."),
        var others => throw document.Error(others.First(other => other.Name != "refresh").Key, "only the option 'refresh' is supported."),
    };

    private ImmutableArray<ProjectPlugin> ReadPlugins(YamlEntry entry)
    {
        var plugins = ImmutableArray.CreateBuilder<ProjectPlugin>();
        foreach (var kind in Map(entry).Entries)
        {
            if (kind.Name != "providers" || kind.Value is not YamlList list)
            {
                throw document.Error(kind.Key, $"'plugins' can hold a list of 'providers' only, not '{kind.Name}'.");
            }

            plugins.AddRange(list.Items.Select(ReadPlugin));
        }

        return plugins.ToImmutable();
    }

    private ProjectPlugin ReadPlugin(YamlValue item) =>
        item is YamlMap map && map.Find("name") is { } plugin && map.Find("path") is { } path
            ? new ProjectPlugin(Text(plugin), Text(path), map.Find("version") is { } version ? Text(version) : null)
            : throw document.Error(item, "a plugin must have 'name' and 'path'.");

    private ProjectConfigItem ReadConfigItem(YamlEntry entry)
    {
        var key = ConfigKey.Normalize(entry.Name, name) ?? throw document.Error(entry.Key, $"'{entry.Name}' is not a key: write NAME or NAMESPACE:NAME.");
        if (entry.Value is not YamlMap map)
        {
            return new ProjectConfigItem(key, new ConfigValue(key, entry.Value), ProjectConfigType.Any, IsSecret: false);
        }

        foreach (var unknown in map.Entries.Where(field => field.Name is not ("type" or "items" or "default" or "value" or "secret" or "description")))
        {
            throw document.Error(unknown.Key, $"'{entry.Name}' has '{unknown.Name}': a project's configuration knows type, items, default, value, secret and description. Give a structured value as 'value:'.");
        }

        var value = map.Find("value") ?? map.Find("default");
        return new ProjectConfigItem(
            key,
            value is null ? null : new ConfigValue(key, value.Value),
            map.Find("type") is { } type ? ReadType(type) : ProjectConfigType.Any,
            map.Find("secret")?.Value is YamlScalar secret && secret.AsBool() == true);
    }

    private ProjectConfigType ReadType(YamlEntry entry) => Text(entry) switch
    {
        "string" => ProjectConfigType.Text,
        "boolean" => ProjectConfigType.Boolean,
        "integer" => ProjectConfigType.Integer,
        "array" => ProjectConfigType.Array,
        "object" => ProjectConfigType.Object,
        var other => throw document.Error(entry.Value, $"'{other}' is not a type: string, boolean, integer, array or object."),
    };

    private YamlMap Map(YamlEntry entry) => entry.Value switch
    {
        YamlMap map => map,
        YamlScalar { IsNull: true } => YamlMap.Empty,
        _ => throw document.Error(entry.Value, $"'{entry.Name}' must be a map of keys and values."),
    };

    private string Text(YamlEntry entry) => entry.Value is YamlScalar { IsNull: false } scalar
        ? scalar.Text
        : throw document.Error(entry.Value, $"'{entry.Name}' must be a text.");

    private string RequiredText(string key) => document.Root.Find(key) is { } entry
        ? Text(entry)
        : throw new StackFileException($"{document.File}: '{key}' is missing. Add for example: {key}: demo");
}
