using EmbeddedEngine.Crash.Things;
using EmbeddedEngine.Resources;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Crash.Tests.Support;

/// <summary>The files that things are, and the logs of what providers were asked to do.</summary>
internal sealed class World
{
    private const string ThingType = "thing:index:Thing";
    private const string CommandType = "command:local:Command";

    /// <param name="folder">Its folder; made here.</param>
    public World(string folder)
    {
        Folder = folder;
        Directory.CreateDirectory(ThingFolder);
        Directory.CreateDirectory(LogFolder);
    }

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <summary>The ids of the things that there are.</summary>
    public IEnumerable<string> Ids => Directory.GetFiles(ThingFolder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private string ThingFolder => Path.Combine(Folder, "things");

    private string LogFolder => Path.Combine(Folder, "log");

    /// <summary>Lets things be made whose making waits.</summary>
    public void Go() => File.WriteAllText(Path.Combine(Folder, "go"), "");

    /// <summary>Lets the making of things wait.</summary>
    public void Stop() => File.Delete(Path.Combine(Folder, "go"));

    /// <summary>The name in an id.</summary>
    public static string NameOf(string id) => id.Split('.')[0];

    /// <summary>The content of a thing.</summary>
    public string Content(string id) => File.ReadAllText(Path.Combine(ThingFolder, id));

    /// <summary>Takes a thing away, as a person would by hand.</summary>
    public void Remove(string id) => File.Delete(Path.Combine(ThingFolder, id));

    /// <summary>How many bytes the logs of a run have: they grow with each call.</summary>
    public long LogSize(string run) => Logs(run).Sum(file => file.Length);

    /// <summary>What was asked in a run.</summary>
    public IReadOnlyList<LoggedCall> Calls(string run) =>
    [
        .. Logs(run).SelectMany(file => File.ReadAllLines(file.FullName))
            .Select(line => line.Split(' '))
            .Select(parts => new LoggedCall(parts[0], parts[1], parts[2])),
    ];

    /// <summary>
    /// Fails unless each resource of the state is the file that it says, but for those that the state says are being worked on.
    /// </summary>
    /// <returns>The things that no entry of the state names.</returns>
    public IReadOnlyList<string> Compare(Snapshot state)
    {
        var known = new HashSet<string>();
        foreach (var resource in state.Resources.Where(resource => resource.Type is ThingType or CommandType))
        {
            var isCommand = resource.Type == CommandType;
            var file = isCommand ? resource.Urn.Name : resource.Id;
            var exists = File.Exists(Path.Combine(ThingFolder, file));
            bool Pending(PendingOperationKind kind) => state.PendingOperations.Any(
                operation => operation.Kind == kind && operation.Resource.Urn == resource.Urn && (operation.Resource.Id == resource.Id || kind == PendingOperationKind.Creating));
            if (resource.PendingReplacement)
            {
                // A command's file is the one of its replacement then, if that was being made.
                (exists && !(isCommand && Pending(PendingOperationKind.Creating))).ShouldBeFalse($"{file} is said to be deleted, and is there");
                continue;
            }

            known.Add(file);
            if (Pending(PendingOperationKind.Deleting))
                continue;
            exists.ShouldBeTrue($"{file} is in the state, and not in the world");
            if (!Pending(PendingOperationKind.Updating))
                Digest(resource, isCommand).ShouldBe(ThingFile.Digest(Content(file)), $"the content of {file}");
        }

        return [.. Ids.Where(id => !known.Contains(id))];
    }

    private IEnumerable<FileInfo> Logs(string run) =>
        ((string[])["things", "commands"]).Select(kind => new FileInfo(Path.Combine(LogFolder, $"{run}.{kind}"))).Where(file => file.Exists);

    private static string Digest(ResourceState resource, bool isCommand) => isCommand
        ? ((PropertyValue.Object)resource.Inputs.Get("environment")).Properties.Get("DIGEST").AsText() ?? ""
        : resource.Outputs.Get("digest").AsText() ?? "";
}
