using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Display;

namespace EmbeddedEngine.Cli.Workspace;

/// <summary>
/// Remembers which stack of a project is selected, where the official CLI does: in
/// <c>HOME/workspaces/PROJECT-SHA1-workspace.json</c>, the digest being that of the project file's path.
/// </summary>
internal sealed class SelectedStack(string home, string project, string projectFile)
{
    private const string StackKey = "stack";

    private string FilePath
    {
        get
        {
#pragma warning disable CA5350 // the file's name is the official CLI's; nothing is protected by it
            var digest = SHA1.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(projectFile)));
#pragma warning restore CA5350
            return Path.Combine(home, "workspaces", $"{project}-{Convert.ToHexStringLower(digest)}-workspace.json");
        }
    }

    /// <summary>The selected stack's name; null when none is.</summary>
    public string? Read() => ReadFile()?[StackKey]?.GetValue<string>() is { Length: > 0 } stack ? stack : null;

    /// <summary>Selects a stack; null: none.</summary>
    public void Write(string? stack)
    {
        var settings = ReadFile() ?? [];
        if (stack is null)
            settings.Remove(StackKey);
        else
            settings[StackKey] = stack;

        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        var temporary = $"{FilePath}.{Environment.ProcessId}.tmp";
        File.WriteAllText(temporary, JsonText.Pretty(settings) + "\n");
        File.Move(temporary, FilePath, overwrite: true);
    }

    private JsonObject? ReadFile()
    {
        try
        {
            return File.Exists(FilePath) ? JsonNode.Parse(File.ReadAllText(FilePath)) as JsonObject : null;
        }
        catch (JsonException)
        {
            throw new CliException($"{FilePath} is damaged: delete it, then select a stack with 'pulumi stack select STACK'");
        }
    }
}
