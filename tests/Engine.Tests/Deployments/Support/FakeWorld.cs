using System.Collections.Concurrent;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.Deployments.Support;

/// <summary>What there is outside the engine: things by id, and what was done to them in which order.</summary>
public sealed class FakeWorld : IProviderFactory
{
    private int count;

    public string Package => "test";

    public bool SupportsPreview { get; set; } = true;

    /// <summary>Whether a read tells the inputs that would make what is there.</summary>
    public bool TellsInputs { get; set; } = true;

    public ConcurrentDictionary<string, (string Name, PropertyMap Inputs)> Things { get; } = new();

    public ConcurrentQueue<string> Calls { get; } = new();

    public ConcurrentBag<PropertyMap> Configurations { get; } = [];

    /// <summary>The time limits that the operations were given, in order.</summary>
    public ConcurrentQueue<(string Operation, TimeSpan? Limit)> Limits { get; } = new();

    /// <summary>Runs inside each operation, before it has an effect.</summary>
    public Func<string, CancellationToken, Task> During { get; set; } = (_, _) => Task.CompletedTask;

    public IEnumerable<string> Names => Things.Values.Select(thing => thing.Name).Order();

    public IProvider Create() => new FakeProvider(this, SupportsPreview);

    public string Add(string name, PropertyMap inputs)
    {
        var id = $"{name}-{Interlocked.Increment(ref count)}";
        Things[id] = (name, inputs);
        return id;
    }

    /// <summary>Changes a thing behind the engine's back.</summary>
    public void Change(string id, string property, PropertyValue value) =>
        Things[id] = (Things[id].Name, Things[id].Inputs.With(property, value));

    public async Task WorkAsync(string call, CancellationToken cancellation)
    {
        await During(call, cancellation);
        Calls.Enqueue(call);
    }

    /// <summary>The calls since the last time, in order.</summary>
    public string[] TakeCalls()
    {
        var calls = Calls.ToArray();
        Calls.Clear();
        return calls;
    }
}
