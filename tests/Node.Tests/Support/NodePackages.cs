using System.Diagnostics;
using System.Security.Cryptography;

namespace EmbeddedEngine.Node.Tests.Support;

/// <summary>
/// The packages that the programs of these tests are written against: installed by npm as the lock file says, once for
/// as long as that file stays as it is.
/// </summary>
public sealed class NodePackages : IAsyncLifetime
{
    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "packages");

    /// <summary>The folder <c>node_modules</c>.</summary>
    public string Modules { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Source, "package-lock.json"))));
        var folder = Path.Combine(Cache(), $"node-tests-{digest[..16]}");
        if (!Directory.Exists(folder))
            await InstallAsync(folder);
        Modules = Path.Combine(folder, "node_modules");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Cache() => Environment.GetEnvironmentVariable("GIT_ORIGIN_CACHE") is { Length: > 0 } cache
        ? Path.GetFullPath(cache)
        : Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../.."));

    private static async Task InstallAsync(string folder)
    {
        // Beside its place, and then there in one step: a run that is broken off leaves nothing half done there.
        var temporary = $"{folder}.{Environment.ProcessId}";
        Directory.CreateDirectory(temporary);
        foreach (var file in Directory.GetFiles(Source))
            File.Copy(file, Path.Combine(temporary, Path.GetFileName(file)), overwrite: true);
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = temporary,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var error = await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        npm.ExitCode.ShouldBe(0, $"npm ci: {error}{await output}");
        try
        {
            Directory.Move(temporary, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(temporary, recursive: true);
        }
    }
}
