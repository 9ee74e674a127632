using System.Collections.Immutable;
using System.Text;

namespace EmbeddedEngine.Providers.Command.Remote;

/// <summary>
/// Gives a remote command its environment. SSH's own way, the <c>env</c> request, is not open to users of SSH.NET and works only
/// for names that the server's <c>AcceptEnv</c> lists; so the variables go ahead of the standard input, where no list of
/// processes shows them, and a small shell reads exactly that much before it becomes the command in the user's login shell.
/// </summary>
internal static class ShellEnvironment
{
    /// <summary>Says what to execute and what to send.</summary>
    /// <param name="command">The command.</param>
    /// <param name="stdin">What the command is to read.</param>
    /// <param name="environment">The variables; without any, nothing is changed.</param>
    public static (string Command, byte[] Input) Apply(string command, string stdin, ImmutableSortedDictionary<string, string> environment)
    {
        var input = Encoding.UTF8.GetBytes(stdin);
        if (environment.IsEmpty)
        {
            return (command, input);
        }

        var exports = Encoding.UTF8.GetBytes(string.Concat(environment.Select(item => $"export {item.Key}={Quote(item.Value)}\n")));
        var reader = $"eval \"$(dd bs=1 count={exports.Length} 2>/dev/null)\" && exec \"${{SHELL:-/bin/sh}}\" -c \"$1\"";
        return ($"exec /bin/sh -c {Quote(reader)} sh {Quote(command)}", [.. exports, .. input]);
    }

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
