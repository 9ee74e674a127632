using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GitOrigin.Ops.Backup.Journal;

/// <summary>Journal entries as they are stored: one fact a line, and the sum of it all at the end.</summary>
public static partial class JournalText
{
    private const string Heading = "git-origin journal 2";

    /// <summary>Writes an entry as the keeper does.</summary>
    public static string Write(JournalEntry entry)
    {
        var text = new StringBuilder()
            .Append(Heading).Append('\n')
            .Append("repository ").Append(entry.Repository).Append('\n')
            .Append("sequence ").Append(entry.Sequence).Append('\n')
            .Append("time ").Append(entry.Time).Append('\n')
            .Append("head ").Append(entry.Head).Append('\n')
            .Append("bundle ").Append(entry.IsIntent ? "?" : entry.Bundle ?? "-").Append('\n');
        foreach (var push in entry.Pushes)
        {
            text.Append("push ").Append(push).Append('\n');
        }

        foreach (var (name, id) in entry.Refs)
        {
            text.Append("ref ").Append(id).Append(' ').Append(name).Append('\n');
        }

        var body = text.ToString();
        return $"{body}end {Sum(body)}\n";
    }

    /// <summary>Reads an entry.</summary>
    /// <exception cref="FormatException">It is damaged; says where.</exception>
    public static JournalEntry Read(string text)
    {
        var end = EndLine().Match(text);
        if (!end.Success)
        {
            throw new FormatException("its end is missing");
        }

        var body = text[..end.Index];
        if (end.Groups[1].Value != Sum(body))
        {
            throw new FormatException("its sum is another");
        }

        var lines = new Queue<string>(body.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Demand(lines.TryDequeue(out var heading) && heading == Heading, "its first line is another");
        var repository = Next(lines, "repository");
        var sequence = Next(lines, "sequence");
        var time = Next(lines, "time");
        var head = Next(lines, "head");
        var bundle = Next(lines, "bundle");
        Demand(int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0, $"its number is '{sequence}'");
        Demand(bundle is "-" or "?" || Hash().IsMatch(bundle), $"its bundle is '{bundle}'");
        var pushes = ImmutableArray.CreateBuilder<Push>();
        var refs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.StartsWith("push ", StringComparison.Ordinal))
            {
                pushes.Add(Push.Parse(line["push ".Length..]));
            }
            else
            {
                Demand(line.Split(' ') is ["ref", var id, var name] && ObjectId().IsMatch(id) && refs.TryAdd(name, id), $"'{line}' is no line of an entry");
            }
        }

        return new JournalEntry(repository, number, time, head, bundle is "-" or "?" ? null : bundle, bundle == "?", pushes.ToImmutable(), refs.ToImmutable());
    }

    private static string Next(Queue<string> lines, string key) =>
        lines.TryDequeue(out var line) && line.StartsWith(key + " ", StringComparison.Ordinal)
            ? line[(key.Length + 1)..]
            : throw new FormatException($"it has no {key} where that should be");

    private static void Demand(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new FormatException(otherwise);
        }
    }

    private static string Sum(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex(@"(?<=\n)end ([0-9a-f]{64})\n\z")]
    private static partial Regex EndLine();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();

    [GeneratedRegex("^([0-9a-f]{40}|[0-9a-f]{64})$")]
    private static partial Regex ObjectId();
}
