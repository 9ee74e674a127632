using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmbeddedEngine.Providers.Command.Execution;

namespace EmbeddedEngine.Providers.Command.Remote;

/// <summary>
/// What is executed on a host for a command: a small shell that says its process id, takes the environment, and becomes the
/// command in the user's login shell.
/// <list type="bullet">
/// <item>The process id, which is also that of the process group sshd made for it, is what ends a command: sshd refuses to pass
/// on signals for root.</item>
/// <item>The environment goes ahead of the standard input, where no list of processes shows it. SSH's own way, the <c>env</c>
/// request, is not open to users of SSH.NET and works only for names that the server's <c>AcceptEnv</c> lists.</item>
/// </list>
/// </summary>
internal sealed class RemoteLaunch
{
    private const int MarkDigits = 32;

    private readonly string mark = RandomNumberGenerator.GetHexString(MarkDigits, lowercase: true);

    public RemoteLaunch(CommandLaunch launch)
    {
        var exports = Encoding.UTF8.GetBytes(string.Concat(launch.Environment.Select(item => $"export {item.Key}={Quote(item.Value)}\n")));
        Input = [.. exports, .. Encoding.UTF8.GetBytes(launch.Stdin)];

        // dd reads exactly as much as it is told to, so that the rest of the input is the command's.
        var environment = exports.Length == 0 ? "" : $"eval \"$(dd bs=1 count={exports.Length} 2>/dev/null)\" && ";
        var starter = $"echo {mark} $$ && {environment}exec \"${{SHELL:-/bin/sh}}\" -c \"$1\"";
        Command = $"exec /bin/sh -c {Quote(starter)} sh {Quote(launch.Text)}";
    }

    /// <summary>What to execute.</summary>
    public string Command { get; }

    /// <summary>What to send to its standard input.</summary>
    public byte[] Input { get; }

    /// <summary>The command's process group; null until it has said so.</summary>
    public int? ProcessGroup { get; private set; }

    /// <summary>Reads the command's standard output: its process id first, then what is the command's own.</summary>
    public void Read(Stream stream, OutputCapture capture)
    {
        var line = new List<byte>();
        int next;
        while ((next = stream.ReadByte()) >= 0)
        {
            line.Add((byte)next);
            if (next == '\n')
            {
                ProcessGroup = ParseProcessId(Encoding.UTF8.GetString([.. line]));
                break;
            }
        }

        if (ProcessGroup is null)
        {
            capture.Add([.. line]);
        }

        capture.Read(stream);
    }

    private int? ParseProcessId(string line) =>
        line.StartsWith(mark, StringComparison.Ordinal)
        && int.TryParse(line.AsSpan(mark.Length), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, null, out var id)
            ? id
            : null;

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
