using System.Globalization;
using System.Text.Json;
using EmbeddedEngine.Resources;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Pulumirpc;

namespace EmbeddedEngine.Load;

/// <summary>
/// A program that registers as an SDK does: all that do not wait for another at once. Each resource has eight inputs, one
/// of them secret; of ten, one is waited for by the other nine. The engine runs it as a process of its own.
/// </summary>
/// <param name="monitor">The engine.</param>
/// <param name="count">How many resources, beside the stack.</param>
internal sealed class LoadProgram(ResourceMonitor.ResourceMonitorClient monitor, int count)
{
    /// <summary>The key of the configuration that says how many resources.</summary>
    public const string CountKey = "load:count";

    /// <summary>The variable by which a program finds its engine.</summary>
    public const string MonitorVariable = "PULUMI_MONITOR";

    private const int Group = 10;

    /// <summary>Runs the program that the environment of this process tells of.</summary>
    public static async Task RunAsync()
    {
        var config = JsonSerializer.Deserialize<Dictionary<string, string>>(Variable("PULUMI_CONFIG"))!;
        using var channel = GrpcChannel.ForAddress($"http://{Variable(MonitorVariable)}");
        await new LoadProgram(new(channel), int.Parse(config[CountKey], CultureInfo.InvariantCulture)).RegisterAsync();
    }

    private async Task RegisterAsync()
    {
        var stack = (await monitor.RegisterResourceAsync(Request(Urn.StackType, "load-bench", ""))).Urn;
        await Task.WhenAll(Enumerable.Range(0, (count + Group - 1) / Group).Select(group => RegisterGroupAsync(stack, group * Group)));
        await monitor.SignalAndWaitForShutdownAsync(new Empty());
    }

    private async Task RegisterGroupAsync(string stack, int first)
    {
        var leader = (await monitor.RegisterResourceAsync(Thing(stack, first, null))).Urn;
        var others = Enumerable.Range(first + 1, Math.Min(Group, count - first) - 1);
        await Task.WhenAll(others.Select(async number => await monitor.RegisterResourceAsync(Thing(stack, number, leader))));
    }

    private static string Variable(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set: an engine starts this program");

    private static RegisterResourceRequest Thing(string stack, int number, string? leader)
    {
        var request = Request(NothingProvider.Type, $"thing-{number:00000}", stack);
        request.Custom = true;
        for (var property = 0; property < 7; property++)
            request.Object.Fields[$"property{property}"] = Value.ForString($"value {property} of thing {number}, about as long as values are");
        request.Object.Fields["password"] = Value.ForStruct(new Struct
        {
            Fields =
            {
                [Protocol.Signatures.Key] = Value.ForString(Protocol.Signatures.Secret),
                ["value"] = Value.ForString($"secret {number}"),
            },
        });
        foreach (var name in request.Object.Fields.Keys)
            request.PropertyDependencies[name] = new PropertyDependencies();
        if (leader is not null)
        {
            request.Dependencies.Add(leader);
            request.PropertyDependencies["property0"].Urns.Add(leader);
        }

        return request;
    }

    private static RegisterResourceRequest Request(string type, string name, string parent) => new()
    {
        Type = type,
        Name = name,
        Parent = parent,
        Object = new Struct(),
        AcceptSecrets = true,
        AcceptResources = true,
        SupportsPartialValues = true,
        SupportsResultReporting = true,
    };
}
