using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Readers;

/// <summary>
/// One value of the settings and the path that names it. What it is read as must fit; if it does not, that is reported and the
/// answer is null or empty, so that reading goes on and all mistakes come out at once.
/// </summary>
internal sealed partial class SettingNode(JsonElement value, string path, ICollection<SettingsProblem> problems)
{
    /// <summary>The setting's full name.</summary>
    public string Path => path;

    /// <summary>Whether it is a list.</summary>
    public bool IsList => value.ValueKind is JsonValueKind.Array;

    /// <summary>Whether it is a group of settings, or one without any.</summary>
    public bool IsObject => value.ValueKind is JsonValueKind.Object or JsonValueKind.Null;

    /// <summary>Reports a mistake here.</summary>
    public void Report(string message) => problems.Add(new(path, message));

    /// <summary>Text that follows a rule. A rule answers what is wrong with a text, and null where nothing is.</summary>
    public string? AsText(Func<string, string?>? rule = null)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            Report($"must be text, not {Kind}{(value.ValueKind is JsonValueKind.Number ? ": put it in quotes" : "")}");
            return null;
        }

        var text = value.GetString()!;
        var problem = text.AsSpan().ContainsAnyInRange('\0', '\x1f') ? "must be one line without control characters" : rule?.Invoke(text);
        if (problem is null)
            return text;
        Report(problem);
        return null;
    }

    /// <summary>Text of several lines, for keys that are pasted in.</summary>
    public string? AsLines()
    {
        if (value.ValueKind is JsonValueKind.String)
            return value.GetString();
        Report($"must be text, not {Kind}");
        return null;
    }

    /// <summary>One of a few words.</summary>
    public string? AsWord(params string[] words) => AsText(text => words.Contains(text, StringComparer.Ordinal)
        ? null
        : $"'{text}' is not known: use {string.Join(" or ", words)}{Suggestion.For(text, words)}");

    /// <summary>True or false.</summary>
    public bool? AsFlag()
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Report($"must be true or false, not {Kind}");
        return null;
    }

    /// <summary>A whole number within limits.</summary>
    public int? AsNumber(int least, int most)
    {
        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
            return number;
        Report($"must be a whole number from {least} to {most}, not {(value.ValueKind is JsonValueKind.Number ? value.GetRawText() : Kind)}");
        return null;
    }

    /// <summary>The items of a list.</summary>
    public ImmutableArray<SettingNode> AsList()
    {
        if (value.ValueKind is JsonValueKind.Array)
            return [.. value.EnumerateArray().Select((item, index) => new SettingNode(item, $"{path}[{index}]", problems))];
        Report($"must be a list, not {Kind}");
        return [];
    }

    /// <summary>Texts in a list, each of which follows a rule.</summary>
    public ImmutableArray<string> AsTexts(Func<string, string?>? rule = null) =>
        [.. AsList().Select(item => item.AsText(rule)).OfType<string>()];

    /// <summary>Values by names that people choose. A name that breaks the rule is reported and its value is still given.</summary>
    public IEnumerable<(string Name, SettingNode Node)> AsMap(Func<string, string?>? rule = null)
    {
        if (!IsObjectOrNothing())
            yield break;
        foreach (var (name, node) in Fields())
        {
            if (rule?.Invoke(name) is { } problem)
                node.Report(problem);
            yield return (name, node);
        }
    }

    /// <summary>An object with known keys; one without any where the value is something else, which is reported.</summary>
    public ObjectReader AsObject() => new(this, IsObjectOrNothing() ? Fields() : [], isReadable: IsObject);

    /// <summary>A setting inside this one that is not there.</summary>
    public SettingNode Absent(string key) => new(default, PathOf(key), problems);

    private string Kind => value.ValueKind switch
    {
        JsonValueKind.Object => "a group of settings",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "nothing",
    };

    // In YAML a key with nothing behind it is null: a group without settings.
    private bool IsObjectOrNothing()
    {
        if (IsObject)
            return true;
        Report($"must be a group of settings, not {Kind}");
        return false;
    }

    private IEnumerable<(string Name, SettingNode Node)> Fields() => value.ValueKind is JsonValueKind.Object
        ? value.EnumerateObject().Select(field => (field.Name, new SettingNode(field.Value, PathOf(field.Name), problems)))
        : [];

    private string PathOf(string key)
    {
        var separator = path.EndsWith(':') ? "" : ".";
        return PlainKey().IsMatch(key) ? $"{path}{separator}{key}" : $"{path}[\"{key}\"]";
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_-]*\z")]
    private static partial Regex PlainKey();
}
