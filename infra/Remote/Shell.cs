using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Remote;

/// <summary>Puts words into commands for a POSIX shell. The one place where that is done.</summary>
public static partial class Shell
{
    /// <summary>A word that the shell gives on exactly as it is.</summary>
    /// <exception cref="ArgumentException">The word holds a zero character, which no argument can.</exception>
    public static string Quote(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException("A word of a command cannot hold a zero character.", nameof(word));
        return PlainWord().IsMatch(word) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    /// <summary>A command of these words.</summary>
    public static string Command(params IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    [GeneratedRegex(@"\A[A-Za-z0-9_./:@%+,-]+\z")]
    private static partial Regex PlainWord();
}
