namespace EmbeddedEngine.Programs;

/// <summary>Finds the commands of Pulumi's Node SDK as Node itself would: in <c>node_modules</c> of a folder or of one above it.</summary>
internal static class NodeModules
{
    /// <summary>The path of a command; null where the SDK is not installed.</summary>
    /// <param name="folder">The folder of the program or plugin; absolute.</param>
    /// <param name="command">The command's name.</param>
    public static string? Find(string folder, string command)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var found = Path.Combine(at.FullName, "node_modules", "@pulumi", "pulumi", "cmd", command);
            if (Directory.Exists(found))
                return found;
        }

        return null;
    }

    /// <summary>What to tell the user of a folder for which the SDK is not installed.</summary>
    public static string Missing(string folder) =>
        $"Pulumi's SDK for Node.js (@pulumi/pulumi) is not installed for '{folder}': run 'npm install' in that folder.";
}
