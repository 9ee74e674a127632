using System.Net;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Pulumirpc;

namespace EmbeddedEngine.Rpc;

/// <summary>Serves the monitor and the engine to one program, or the engine to plugins: gRPC in cleartext on a loopback port, reachable from this machine alone.</summary>
internal sealed class MonitorHost : IAsyncDisposable
{
    /// <summary>The largest message, in bytes, each way: what Pulumi's SDKs use.</summary>
    public const int MaxMessageSize = 400 * 1024 * 1024;

    private readonly WebApplication server;

    private MonitorHost(WebApplication server) => this.server = server;

    /// <summary>Where it listens, <c>host:port</c>.</summary>
    public string Address =>
        new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Authority;

    /// <summary>Starts to serve a program, on a free port.</summary>
    public static Task<MonitorHost> StartAsync(MonitorService monitor, EngineService engine, CancellationToken cancellation) => StartAsync(
        services =>
        {
            Add(services, monitor, ResourceMonitor.BindService);
            Add(services, engine, Engine.BindService);
        },
        endpoints =>
        {
            endpoints.MapGrpcService<MonitorService>();
            endpoints.MapGrpcService<EngineService>();
        },
        cancellation);

    /// <summary>Starts to serve the engine alone, to provider plugins, on a free port.</summary>
    public static Task<MonitorHost> StartAsync(EngineService engine, CancellationToken cancellation) => StartAsync(
        services => Add(services, engine, Engine.BindService), endpoints => endpoints.MapGrpcService<EngineService>(), cancellation);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Whoever still waits for an answer belongs to a program that is gone.
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync().ConfigureAwait(false);
        await server.StopAsync(atOnce.Token).ConfigureAwait(false);
        await server.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<MonitorHost> StartAsync(
        Action<IServiceCollection> add, Action<IEndpointRouteBuilder> map, CancellationToken cancellation)
    {
        // Empty: neither environment variables nor settings files of the working directory have a say in this server.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.Http2.MaxStreamsPerConnection = int.MaxValue;
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = MaxMessageSize;
            grpc.MaxSendMessageSize = MaxMessageSize;
            grpc.EnableDetailedErrors = true; // only the program of this run hears them
        });
        // The standard binder would bind every method a second time, with the limit that DeepServiceBinder raises.
        builder.Services.RemoveAll(typeof(IServiceMethodProvider<>));
        builder.Services.AddSingleton<IHostLifetime, ManualHostLifetime>();
        add(builder.Services);

        var server = builder.Build();
        server.UseRouting();
        map(server);
        await server.StartAsync(cancellation).ConfigureAwait(false);
        return new MonitorHost(server);
    }

    private static void Add<TService>(IServiceCollection services, TService service, Action<ServiceBinderBase, TService> bind)
        where TService : class
    {
        services.AddSingleton(service);
        services.AddSingleton<IServiceMethodProvider<TService>>(new DeepServiceMethods<TService>(service, bind));
    }
}
