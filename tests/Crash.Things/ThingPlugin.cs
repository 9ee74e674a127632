using System.Net;
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
}
