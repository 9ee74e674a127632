using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace EmbeddedEngine.Providers.Command.Local;

/// <summary>
/// A pattern of <c>assetPaths</c> and <c>archivePaths</c>: <c>*</c> and <c>?</c> within one folder, <c>**</c> across folders,
/// <c>[a-z]</c>, <c>[!a-z]</c>, <c>{one,two}</c>, backslash before a character that stands for itself; a leading <c>!</c>
/// takes files out again.
/// </summary>
internal sealed class GlobPattern
{
    private readonly Regex regex;

    private GlobPattern(Regex regex, bool excludes)
    {
        this.regex = regex;
        Excludes = excludes;
    }

    /// <summary>Whether matching files are taken out.</summary>
    public bool Excludes { get; }

    /// <summary>Reads a pattern; false when a bracket or brace is not closed.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out GlobPattern? pattern)
    {
        var excludes = text.StartsWith('!');
        pattern = Translate(excludes ? text[1..] : text) is { } regex
            ? new GlobPattern(new Regex(regex, RegexOptions.Singleline | RegexOptions.CultureInvariant), excludes)
            : null;
        return pattern is not null;
    }

    /// <summary>Whether a path, relative and with slashes, matches.</summary>
    public bool Matches(string path) => regex.IsMatch(path);

    private static string? Translate(string glob)
    {
        var regex = new StringBuilder("^");
        var braces = 0;
        for (var i = 0; i < glob.Length; i++)
        {
            switch (glob[i])
            {
                case '*' when i + 1 < glob.Length && glob[i + 1] == '*':
                    regex.Append(".*");
                    i++;
                    break;
                case '*':
                    regex.Append("[^/]*");
                    break;
                case '?':
                    regex.Append("[^/]");
                    break;
                case '[':
                    var end = glob.IndexOf(']', i + 1);
                    if (end <= i + 1)
                    {
                        return null;
                    }

                    AppendClass(regex, glob[(i + 1)..end]);
                    i = end;
                    break;
                case '{':
                    regex.Append("(?:");
                    braces++;
                    break;
                case '}' when braces > 0:
                    regex.Append(')');
                    braces--;
                    break;
                case ',' when braces > 0:
                    regex.Append('|');
                    break;
                case '\\' when i + 1 < glob.Length:
                    regex.Append(Regex.Escape(glob[++i].ToString()));
                    break;
                default:
                    regex.Append(Regex.Escape(glob[i].ToString()));
                    break;
            }
        }

        return braces == 0 ? regex.Append("\\z").ToString() : null;
    }

    private static void AppendClass(StringBuilder regex, string members)
    {
        var negated = members[0] == '!';
        var escaped = members[(negated ? 1 : 0)..].Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal)
            .Replace("^", "\\^", StringComparison.Ordinal);
        regex.Append(negated ? "[^/" : "[").Append(escaped).Append(']');
    }
}
