using System.Collections.Immutable;
using EmbeddedEngine.Providers.Command.Execution;
using EmbeddedEngine.Providers.Command.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Local;

/// <summary>Runs commands on this machine.</summary>
/// <param name="workingDirectory">Where they run unless <c>dir</c> says so; a relative <c>dir</c> starts here.</param>
/// <param name="time">The clock.</param>
internal sealed class LocalTarget(string workingDirectory, TimeProvider time) : ICommandTarget
{
    private static readonly ImmutableArray<string> DefaultInterpreter = ["/bin/sh", "-c"];

    /// <inheritdoc />
    public ImmutableArray<string> Names { get; } = ["dir", "interpreter", "assetPaths", "archivePaths"];

    /// <summary>Nothing to say: this machine is always there.</summary>
    public string DeleteAdvice => "";

    /// <inheritdoc />
    public PropertyMap Check(PropertyMap inputs, InputReader reader)
    {
        reader.Text("dir");
        reader.Texts("interpreter");
        foreach (var name in new[] { "assetPaths", "archivePaths" })
        {
            foreach (var pattern in reader.Texts(name).Where(pattern => !GlobPattern.TryParse(pattern, out _)))
            {
                reader.Fail(name, $"'{pattern}' is no glob pattern: a bracket or brace in it is not closed");
            }
        }

        return inputs;
    }

    /// <inheritdoc />
    public Task<CommandExit> RunAsync(PropertyMap inputs, CommandLaunch launch, IResourceLog log, CancellationToken cancellation)
    {
        var interpreter = new InputReader(inputs).Texts("interpreter");
        return LocalProcess.RunAsync(interpreter.IsEmpty ? DefaultInterpreter : interpreter, FolderOf(inputs), launch, time, cancellation);
    }

    /// <inheritdoc />
    public PropertyMap Collect(PropertyMap inputs)
    {
        var reader = new InputReader(inputs);
        var outputs = PropertyMap.Empty;
        if (reader.Has("assetPaths"))
        {
            outputs = outputs.With("assets", FileCollector.Collect(FolderOf(inputs), reader.Texts("assetPaths")));
        }

        if (reader.Has("archivePaths"))
        {
            var files = FileCollector.Collect(FolderOf(inputs), reader.Texts("archivePaths"));
            outputs = outputs.With("archive", ContentHash.Fill(new PropertyValue.Archive(AssetSource.Assets, "", files), workingDirectory));
        }

        return outputs;
    }

    /// <inheritdoc />
    public IEnumerable<string> Collected(PropertyMap inputs)
    {
        var reader = new InputReader(inputs);
        return new[] { ("assetPaths", "assets"), ("archivePaths", "archive") }.Where(pair => reader.Has(pair.Item1)).Select(pair => pair.Item2);
    }

    private string FolderOf(PropertyMap inputs) => Path.Combine(workingDirectory, new InputReader(inputs).Text("dir") ?? "");
}
