using System.Text;

namespace GitOrigin.Infra.Remote;

/// <summary>Renders the script that installs our files on the server.</summary>
public static class Installer
{
    /// <summary>
    /// A script for <c>sh</c>, run by root. Each file is complete before it gets its name, since sshd starts the one or the
    /// other at any time; files that are no longer ours are removed.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">Where to.</param>
    /// <exception cref="ArgumentException">A file's path leads out of the folder.</exception>
    public static string Render(IReadOnlyCollection<ServerFile> files, string folder = ServerPaths.Tools)
    {
        ArgumentNullException.ThrowIfNull(files);
        var script = new StringBuilder($"""
            set -eu
            umask 022
            folder={Shell.Quote(folder)}
            mkdir -p "$folder"
            cd "$folder"
            rm -rf .new
            mkdir .new
            trap 'rm -rf .new' EXIT

            """);
        var parents = files.Select(file => ParentOf(file.Path)).Where(parent => parent.Length > 0).Distinct();
        foreach (var parent in parents.Order(StringComparer.Ordinal))
            script.Append($"mkdir -p {Shell.Command(parent, $".new/{parent}")}\n");
        foreach (var file in files)
            Append(script, file);
        script.Append("""
            find . -path ./.new -prune -o -type f -print | while IFS= read -r file; do
              [ -e ".new/$file" ] || rm -f "$file"
            done

            """);
        foreach (var file in files)
            script.Append($"mv -f {Shell.Command($".new/{file.Path}", file.Path)}\n");
        return script.Append("echo 'files ready'\n").ToString();
    }

    private static void Append(StringBuilder script, ServerFile file)
    {
        if (file.Path.StartsWith('/') || file.Path.StartsWith('-') || file.Path.Split('/').Any(part => part is "" or "." or ".." or ".new"))
            throw new ArgumentException($"'{file.Path}' is not a path below a folder.", nameof(file));
        var path = Shell.Quote($".new/{file.Path}");
        if (IsPlainText(file.Content))
        {
            var lines = file.Content.Split('\n').ToHashSet(StringComparer.Ordinal);
            var marks = Enumerable.Range(0, int.MaxValue).Select(number => $"END_OF_FILE_{number}");
            var end = marks.First(mark => !lines.Contains(mark));
            script.Append($"cat >{path} <<'{end}'\n{file.Content}{end}\n");
        }
        else
        {
            script.Append($"base64 -d >{path} <<'END'\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(file.Content))}\nEND\n");
        }
        script.Append($"chmod {(file.IsExecutable ? "755" : "644")} {path}\n");
    }

    // Such files go as they are, so that a preview shows what changes. Not those with other letters: dash damages one that
    // comes right after the beginning of the end mark, and no mark has a beginning that no text has.
    private static bool IsPlainText(string content) =>
        content.EndsWith('\n') && Ascii.IsValid(content) && !content.Contains('\0', StringComparison.Ordinal);

    private static string ParentOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
}
