using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pulumirpc;

namespace Pulumi.Tests.Support;

/// <summary>An engine on a loopback port that notes all calls, in order, and answers as a test says.</summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    private readonly ConcurrentQueue<IMessage> _calls = new();
    private WebApplication _application = null!;

    public string Address { get; private set; } = "";

    /// <summary>Features that the engine supports.</summary>
    public HashSet<string> Features { get; } = ["resourceReferences", "aliasSpecs", "deletedWith", "secrets"];

    public Func<RegisterResourceRequest, Task<RegisterResourceResponse>> OnRegister { get; set; } = Echo;

    public Func<ResourceInvokeRequest, InvokeResponse> OnInvoke { get; set; } =
        request => new() { Return = request.Tok == "pulumi:pulumi:getResource" ? request.Args : new() };

    public Func<ReadResourceRequest, ReadResourceResponse> OnRead { get; set; } =
        request => new() { Urn = UrnOf(request.Parent, request.Type, request.Name), Properties = request.Properties };

    public Func<LogRequest, Empty> OnLog { get; set; } = _ => new();

    public IReadOnlyList<IMessage> Calls => [.. _calls];

    public IReadOnlyList<RegisterResourceRequest> Registrations => [.. _calls.OfType<RegisterResourceRequest>()];

    public IReadOnlyList<LogRequest> Errors => [.. _calls.OfType<LogRequest>().Where(log => log.Severity == LogSeverity.Error)];

    public RegisterResourceRequest Registration(string name) => Registrations.Single(request => request.Name == name);

    public static async Task<FakeEngine> StartAsync()
    {
        var engine = new FakeEngine();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(engine);
        engine._application = builder.Build();
        engine._application.MapGrpcService<MonitorService>();
        engine._application.MapGrpcService<EngineService>();
        await engine._application.StartAsync();
        engine.Address = new Uri(engine._application.Urls.Single()).Authority;
        return engine;
    }

    public ProgramEnvironment Environment(bool isDryRun = false) => new()
    {
        Monitor = Address,
        Engine = Address,
        Project = "demo",
        Stack = "dev",
        IsDryRun = isDryRun,
    };

    public Task<int> RunAsync(Func<IDictionary<string, object?>> program, bool isDryRun = false) =>
        RunAsync(() => new Stack(Programs.From(program), options: null), isDryRun);

    public Task<int> RunAsync(Action program, bool isDryRun = false) =>
        RunAsync(() => new Stack(Programs.From(program), options: null), isDryRun);

    public Task<int> RunAsync(Func<Stack> makeStack, bool isDryRun = false) =>
        Deployment.RunAsync(Environment(isDryRun), makeStack).WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Makes every resource, with its inputs for outputs.</summary>
    public static Task<RegisterResourceResponse> Echo(RegisterResourceRequest request) => Task.FromResult(new RegisterResourceResponse
    {
        Urn = UrnOf(request.Parent, request.Type, request.Name),
        Id = request.Custom ? $"{request.Name}-id" : "",
        Object = request.Custom ? request.Object : new(),
    });

    /// <summary>What a preview answers for resources that do not exist yet.</summary>
    public static async Task<RegisterResourceResponse> EchoWithoutId(RegisterResourceRequest request)
    {
        var response = await Echo(request);
        response.Id = "";
        return response;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private static string UrnOf(string parent, string type, string name) => Urn.Build("dev", "demo", parent, type, name);

    private sealed class MonitorService(FakeEngine engine) : ResourceMonitor.ResourceMonitorBase
    {
        public override Task<SupportsFeatureResponse> SupportsFeature(SupportsFeatureRequest request, ServerCallContext context)
        {
            engine._calls.Enqueue(request);
            return Task.FromResult(new SupportsFeatureResponse { HasSupport = engine.Features.Contains(request.Id) });
        }

        public override Task<RegisterResourceResponse> RegisterResource(RegisterResourceRequest request, ServerCallContext context)
        {
            engine._calls.Enqueue(request);
            return engine.OnRegister(request);
        }

        public override Task<ReadResourceResponse> ReadResource(ReadResourceRequest request, ServerCallContext context)
        {
            engine._calls.Enqueue(request);
            return Task.FromResult(engine.OnRead(request));
        }

        public override Task<InvokeResponse> Invoke(ResourceInvokeRequest request, ServerCallContext context)
        {
            engine._calls.Enqueue(request);
            return Task.FromResult(engine.OnInvoke(request));
        }

        public override Task<Empty> RegisterResourceOutputs(RegisterResourceOutputsRequest request, ServerCallContext context)
        {
            engine._calls.Enqueue(request);
            return Task.FromResult(new Empty());
        }

        public override Task<Empty> SignalAndWaitForShutdown(Empty request, ServerCallContext context)
        {
            engine._calls.Enqueue(request);
            return Task.FromResult(new Empty());
        }
    }

    private sealed class EngineService(FakeEngine engine) : Engine.EngineBase
    {
        public override Task<Empty> Log(LogRequest request, ServerCallContext context)
        {
            engine._calls.Enqueue(request);
            return Task.FromResult(engine.OnLog(request));
        }
    }
}
