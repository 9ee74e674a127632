using EmbeddedEngine.Deployments.Journal;
using EmbeddedEngine.Events;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments;

/// <summary>Outputs that the program gives components and the stack.</summary>
/// <remarks>
/// Until a run has ended well, the stack's outputs are the old ones with the new ones over them: a failed run must not
/// take away what readers of the stack rely on.
/// </remarks>
internal sealed class StackOutputs(StateJournal journal, Reporter reporter, bool preview, bool partial)
{
    private readonly Lock gate = new();
    private PropertyMap? registered;

    /// <summary>The resource that stands for the stack; null until it is registered.</summary>
    public Urn? Stack { get; set; }

    /// <summary>The stack's outputs as they are.</summary>
    public PropertyMap Current => Stack is { } stack && journal.Current(stack) is { } state ? state.Outputs : PropertyMap.Empty;

    /// <summary>Records outputs of a component or of the stack.</summary>
    /// <exception cref="RefusedException">There is no such component.</exception>
    public async Task RegisterAsync(Urn urn, PropertyMap outputs)
    {
        // Outside a preview only a resource that failed or was left out leaves an output unknown.
        if (!preview && outputs.ContainsUnknowns)
            outputs = PropertyMap.From(outputs.Where(output => !output.Value.ContainsUnknowns));
        var kept = outputs;
        if (urn == Stack)
        {
            lock (gate)
                registered = outputs;
            kept = PropertyMap.From([.. Current, .. outputs]);
        }

        if (!await journal.SetOutputsAsync(urn, kept).ConfigureAwait(false))
            throw new RefusedException($"There is no component '{urn}' to give outputs to.");
        reporter.Publish(new OutputsRegistered(urn, outputs));
    }

    /// <summary>Ends a run that went well: the stack has the outputs that the program gave it, and, unless resources were left out, no others.</summary>
    public async Task SettleAsync()
    {
        PropertyMap outputs;
        lock (gate)
            outputs = registered ?? PropertyMap.Empty;
        if (partial)
            return;
        if (Stack is { } stack)
            await journal.SetOutputsAsync(stack, outputs).ConfigureAwait(false);
    }
}
