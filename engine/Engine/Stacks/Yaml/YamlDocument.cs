using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>A YAML file: its text, and the map that the text holds.</summary>
internal sealed class YamlDocument
{
    private YamlDocument(string file, string text, YamlMap root)
    {
        File = file;
        Text = text;
        Root = root;
    }

    /// <summary>Where it was read from, for messages.</summary>
    public string File { get; }

    public string Text { get; }

    /// <summary>The map that the text is; empty for an empty text.</summary>
    public YamlMap Root { get; }

    /// <summary>Whether the text has any value, not only comments.</summary>
    public bool HasContent => Root.Position != default;

    /// <exception cref="StackFileException">The text is not YAML, or not a map.</exception>
    public static YamlDocument Parse(string text, string file)
    {
        try
        {
            var stream = new YamlStream();
            using var reader = new StringReader(text);
            stream.Load(reader);
            var root = stream.Documents switch
            {
                [] => YamlMap.Empty,
                [var only] when only.RootNode is YamlScalarNode { Value: null or "" } => YamlMap.Empty,
                [var only] => Convert(only.RootNode, text) as YamlMap
                    ?? throw new StackFileException($"{file}: the file must be a map of keys and values."),
                _ => throw new StackFileException($"{file}: the file must hold one YAML document."),
            };
            return new YamlDocument(file, text, root);
        }
        catch (YamlException exception)
        {
            throw new StackFileException($"{file}:{exception.Start.Line}: this is not valid YAML: {exception.Message}", exception);
        }
    }

    /// <summary>A failure that names the file and the line of a value.</summary>
    public StackFileException Error(YamlValue value, string what) =>
        new(value.Position == default ? $"{File}: {what}" : $"{File}:{value.Position.Line}: {what}");

    private static YamlValue Convert(YamlNode node, string text) => node switch
    {
        // An alias is the very node that its anchor names, so that refusing anchors refuses both.
        { Anchor.IsEmpty: false } => throw Unsupported(node, "anchors and aliases"),
        YamlScalarNode scalar => new YamlScalar(scalar.Value ?? "", scalar.Style == ScalarStyle.Plain) { Position = PositionOf(scalar, text) },
        YamlSequenceNode list => ConvertList(list, text),
        YamlMappingNode map => ConvertMap(map, text),
        _ => throw Unsupported(node, "values of this kind"),
    };

    private static YamlList ConvertList(YamlSequenceNode node, string text)
    {
        var items = node.Children.Select(child => Convert(child, text)).ToImmutableArray();
        var isFlow = text[(int)node.Start.Index] == '[';
        var last = items.IsEmpty ? (int)node.Start.Index + 1 : items[^1].Position.End;
        var end = isFlow ? EndOfFlow(text, last, ']') : last;
        return new YamlList(items, isFlow) { Position = At(node, end) };
    }

    private static YamlMap ConvertMap(YamlMappingNode node, string text)
    {
        var entries = node.Children.Select(child => ConvertEntry(child.Key, child.Value, text)).ToImmutableArray();
        var isFlow = text[(int)node.Start.Index] == '{';
        var last = entries.IsEmpty ? (int)node.Start.Index + 1 : Math.Max(entries[^1].Value.Position.End, entries[^1].Key.Position.End);
        var end = isFlow ? EndOfFlow(text, last, '}') : Math.Max(last, entries[^1].Key.Position.End + 1);
        return new YamlMap(entries, isFlow) { Position = At(node, end) };
    }

    private static YamlEntry ConvertEntry(YamlNode key, YamlNode value, string text)
    {
        if (key is not YamlScalarNode { Value: not "<<" })
        {
            throw Unsupported(key, "merges and keys that are not texts");
        }

        return new YamlEntry((YamlScalar)Convert(key, text), Convert(value, text));
    }

    private static YamlException Unsupported(YamlNode node, string what) =>
        new(node.Start, node.End, $"{what} are not supported here; write the value out");

    private static YamlPosition PositionOf(YamlScalarNode scalar, string text)
    {
        var end = (int)scalar.End.Index;

        // A block scalar ends where the next line begins; the line break stays when the value is replaced.
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            end = Math.Min(end, text.Length);
            while (end > scalar.Start.Index && text[end - 1] is '\n' or '\r' or ' ')
            {
                end--;
            }
        }

        return At(scalar, end);
    }

    /// <summary>Behind the bracket that closes a flow value: the parser tells where such a value begins only.</summary>
    private static int EndOfFlow(string text, int from, char close)
    {
        var at = from;
        while (text[at] != close)
        {
            at = text[at] == '#' ? text.IndexOf('\n', at) : at + 1;
        }

        return at + 1;
    }

    private static YamlPosition At(YamlNode node, int end) =>
        new((int)node.Start.Index, end, (int)node.Start.Line, (int)node.Start.Column - 1);
}
