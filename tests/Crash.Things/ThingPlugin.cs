using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedEngine.Crash.Things;

/// <summary>The plugin's process: serves <see cref="ThingProvider"/> until it is ended.</summary>
internal static class ThingPlugin
{
    /// <summary>Serves; says on the first line where.</summary>
    public static async Task<int> ServeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(new ThingProvider(
            Environment.GetEnvironmentVariable("CRASH_WORLD")!, Environment.GetEnvironmentVariable("CRASH_RUN")!));
        await using var server = builder.Build();
        server.UseRouting();
        server.MapGrpcService<ThingProvider>();
        await server.StartAsync();
        await Console.Out.WriteLineAsync(new Uri(server.Urls.Single()).Port.ToString());
        await Task.Delay(Timeout.Infinite);
        return 0;
    }

    /// <summary>Listens, and answers to whoever comes what is no protocol.</summary>
    public static async Task<int> TalkGarbageAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await Console.Out.WriteLineAsync(((IPEndPoint)listener.LocalEndpoint).Port.ToString());
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync("\0\u0001\u0002 what? \u00ff\n\n\n\n\n\n"u8.ToArray());
            await Task.Delay(100);
        }
    }
}
