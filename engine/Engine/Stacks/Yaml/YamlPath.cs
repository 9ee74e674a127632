using System.Collections.Immutable;
using System.Text;

namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>Paths into structured values, as <c>config set --path</c> takes them: <c>a.b[0]["c.d"]</c>.</summary>
internal static class YamlPath
{
    /// <exception cref="StackFileException">The text is not a path.</exception>
    public static ImmutableArray<YamlStep> Parse(string text)
    {
        var steps = ImmutableArray.CreateBuilder<YamlStep>();
        var position = 0;
        while (position < text.Length)
        {
            if (text[position] == '[')
            {
                steps.Add(Bracket(text, ref position));
                continue;
            }

            if (text[position] == '.' && steps.Count > 0)
            {
                position++;
            }

            var end = text.AsSpan(position).IndexOfAny('.', '[');
            var name = end < 0 ? text[position..] : text[position..(position + end)];
            if (name.Length == 0)
            {
                throw Wrong(text, position, "a name is missing");
            }

            steps.Add(YamlStep.Key(name));
            position += name.Length;
        }

        return steps.Count > 0 ? steps.ToImmutable() : throw Wrong(text, 0, "it is empty");
    }

    private static YamlStep Bracket(string text, ref int position)
    {
        if (position + 1 < text.Length && text[position + 1] == '"')
        {
            return YamlStep.Key(Quoted(text, ref position));
        }

        var close = text.IndexOf(']', position);
        if (close < 0 || !int.TryParse(text.AsSpan(position + 1, close - position - 1), out var index) || index < 0)
        {
            throw Wrong(text, position, "an index [0] or a name [\"a\"] is expected");
        }

        position = close + 1;
        return YamlStep.At(index);
    }

    private static string Quoted(string text, ref int position)
    {
        var name = new StringBuilder();
        for (var at = position + 2; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\' when at + 1 < text.Length:
                    name.Append(text[++at]);
                    break;
                case '"' when at + 1 < text.Length && text[at + 1] == ']':
                    position = at + 2;
                    return name.ToString();
                case '"':
                    throw Wrong(text, at, "']' is expected behind the quote");
                default:
                    name.Append(text[at]);
                    break;
            }
        }

        throw Wrong(text, position, "the quote does not end");
    }

    private static StackFileException Wrong(string text, int position, string what) =>
        new($"'{text}' is not a path into a value: {what} at character {position + 1}. Write it like a.b[0][\"c.d\"].");
}
