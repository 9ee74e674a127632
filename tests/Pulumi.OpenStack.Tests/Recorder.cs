using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi.OpenStack.Tests;

/// <summary>Answers each declaration with its inputs, and each look-up with fixed values, and remembers them.</summary>
internal sealed class Recorder : IMocks
{
    public ConcurrentDictionary<string, MockResourceArgs> Declared { get; } = new();

    public ConcurrentBag<MockCallArgs> Calls { get; } = [];

    public ImmutableDictionary<string, object> Answer { get; init; } = ImmutableDictionary<string, object>.Empty;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Declared[args.Name!] = args;
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Add(args);
        return Task.FromResult<object>(Answer);
    }

    public Task RunAsync(Action program) => Deployment.TestAsync(this, new() { IsPreview = false }, program);
}
