using System.Collections.Immutable;
using EmbeddedEngine.Providers.Command.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Execution;

/// <summary>Where commands run: this machine, or one reached by SSH.</summary>
internal interface ICommandTarget
{
    /// <summary>Names of the inputs that only this target has.</summary>
    ImmutableArray<string> Names { get; }

    /// <summary>Checks the target's own inputs and fills in their defaults.</summary>
    PropertyMap Check(PropertyMap inputs, InputReader reader);

    /// <summary>
    /// Runs a command to its end. When <paramref name="cancellation"/> fires, ends the command and then throws
    /// <see cref="OperationCanceledException"/>.
    /// </summary>
    Task<CommandExit> RunAsync(PropertyMap inputs, CommandLaunch launch, IResourceLog log, CancellationToken cancellation);

    /// <summary>Outputs beside stdout and stderr, gathered after a run.</summary>
    PropertyMap Collect(PropertyMap inputs);

    /// <summary>Names of the outputs that <see cref="Collect"/> will give.</summary>
    IEnumerable<string> Collected(PropertyMap inputs);

    /// <summary>What to do when a delete command cannot run any more; empty when there is nothing to say.</summary>
    string DeleteAdvice { get; }
}
