using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Drift;

/// <summary>
/// What runs on the server to look, and to repair: each in one session, as root. What the steps read may hold secrets: it
/// lies in a folder of root's in memory (/run) for as long as that takes, and never on a command line.
/// </summary>
internal static class DriftScripts
{
    private const string Begin = """
        set -eu
        umask 077
        given=$(mktemp -d /run/.git-origin.XXXXXX)
        copies=
        trap 'rm -rf "$given" ${copies:+"$copies"}' EXIT
        trap 'exit 1' HUP INT TERM
        tar -x --no-same-owner -C "$given"

        """;

    /// <summary>Runs trusted copies of our tools, since those on the server may be what has drifted. Not from /run, where programs may be forbidden.</summary>
    public const string Look = Begin + """
        copies=$(mktemp -d /usr/local/lib/.git-origin.XXXXXX)
        cp -R "$given/tools/." "$copies"
        step() {
          number=$1 tool=$2 code=0
          shift 2
          "$copies/$tool" --check "$@" <"$given/steps/$number" >"$given/output" 2>"$given/error" || code=$?
          printf 'step %s %s\n' "$number" "$code"
          sed 's/^/= /' "$given/output"
          sed 's/^/! /' "$given/error"
        }
        . "$given/run"
        "$copies/inspect" </dev/null >"$given/output"
        echo inspect
        sed 's/^/= /' "$given/output"
        echo end

        """;

    /// <summary>Puts files back, then runs the tools of steps again.</summary>
    public const string Repair = Begin + """
        umask 022
        tools=/usr/local/lib/git-origin
        file() {
          mkdir -p "$tools/$(dirname "$1")"
          cp "$given/tools/$1" "$tools/$1.new"
          chown root:root "$tools/$1.new"
          chmod "$2" "$tools/$1.new"
          mv -fT "$tools/$1.new" "$tools/$1"
        }
        no_file() { rm -f "$tools/$1"; }
        folder() { chown root:root "$tools/$1" && chmod 755 "$tools/$1"; }
        step() {
          number=$1 tool=$2
          shift 2
          "$tools/$tool" "$@" <"$given/steps/$number" >/dev/null
        }
        no_account() { "$tools/account" --remove "$1" </dev/null >/dev/null; }
        . "$given/run"

        """;

    /// <summary>What <see cref="Look"/> reads.</summary>
    public static Task<Stream> LookInputAsync(AdministrationOutputs expected) =>
        Archive.CreateAsync(
        [
            .. Tools(expected.Files),
            .. expected.Server.Select((step, number) => ($"steps/{number}", step.Stdin, false)),
            ("run", string.Concat(expected.Server.Select((step, number) => StepLine(step, number))), false),
        ]);

    /// <summary>What <see cref="Repair"/> reads: only what has drifted.</summary>
    public static Task<Stream> RepairInputAsync(AdministrationOutputs expected, IReadOnlyCollection<DriftItem> drift)
    {
        var run = new StringBuilder();
        var files = drift.Where(item => item.Part == DriftItem.Files).ToList();
        var bad = expected.Files.Where(file => files.Any(item => item.What == file.Path)).ToImmutableArray();
        foreach (var file in bad)
        {
            run.Append(Line("file", file.Path, file.IsExecutable ? "755" : "644"));
        }

        foreach (var item in files.Where(item => item.Expected == DriftItem.Nothing))
        {
            run.Append(Line(item.Actual.StartsWith("directory ", StringComparison.Ordinal) ? "folder" : "no_file", item.What));
        }

        var steps = expected.Server.Select((step, number) => (Step: step, Number: number)).Where(it => drift.Any(item => item.Part == it.Step.Name)).ToList();
        foreach (var (step, number) in steps)
        {
            run.Append(StepLine(step, number));
        }

        foreach (var item in drift.Where(item => item.Part == DriftItem.Accounts))
        {
            run.Append(Line("no_account", item.What["account ".Length..]));
        }

        return Archive.CreateAsync(
        [
            .. Tools(bad),
            .. steps.Select(it => ($"steps/{it.Number}", it.Step.Stdin, false)),
            ("run", run.ToString(), false),
        ]);
    }

    private static IEnumerable<(string Path, string Content, bool IsExecutable)> Tools(IEnumerable<InstalledFile> files) =>
        files.Select(file => ($"tools/{file.Path}", file.Content, file.IsExecutable));

    private static string StepLine(ServerStep step, int number) =>
        Line(["step", number.ToString(CultureInfo.InvariantCulture), step.Tool, .. step.Arguments]);

    private static string Line(params string[] words) => string.Join(' ', words.Select(ShellWord.Quote)) + "\n";
}
