using System.Collections.Immutable;
using GitOrigin.Infra.Remote;
using Pulumi;

namespace GitOrigin.Infra.Backup;

/// <summary>The process on the server that saves each push at once, maintains repositories and guards the disk.</summary>
public sealed class Keeper
{
    private const string Name = "keeper";

    // What the process is made of: another version of these starts it anew.
    private static readonly string[] Program = [Name, "keeper.service", "target", "journal"];

    /// <summary>Declares the process.</summary>
    /// <param name="spec">What the tool reads; secret.</param>
    /// <param name="commands">The server.</param>
    /// <param name="parent">The part that it belongs to.</param>
    /// <param name="after">What must be done before: the repositories.</param>
    public Keeper(Output<string> spec, HostCommands commands, Resource parent, ImmutableArray<Resource> after)
    {
        ArgumentNullException.ThrowIfNull(commands);
        Ready = [commands.Run(Name, new() { Create = commands.Tool(Name), Stdin = spec, Triggers = [.. Program.Select(ServerFiles.Content)] }, parent, after)];
        Step = spec.Apply(text => new ServerStep(Name, Name, [], text));
    }

    /// <summary>What must be done before anybody may get in.</summary>
    public ImmutableArray<Resource> Ready { get; }

    /// <summary>The tool as it is run; secret.</summary>
    public Output<ServerStep> Step { get; }
}
