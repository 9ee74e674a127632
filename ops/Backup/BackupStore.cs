using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace GitOrigin.Ops.Backup;

/// <summary>
/// A folder of git bundles, named by their content, and a manifest per generation. Nothing in it needs this product to
/// be read: <c>git clone bundles/HASH.bundle</c> works. A file is written under another name and renamed when whole.
/// </summary>
/// <param name="folder">The folder; made when it is not there.</param>
public sealed class BackupStore(string folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private string Bundles => Path.Combine(folder, "bundles");

    private string Generations => Path.Combine(folder, "generations");

    /// <summary>The newest generation, or <see cref="Manifest.None"/>.</summary>
    /// <exception cref="OpsException">Its manifest cannot be read, or a bundle it names is missing or damaged.</exception>
    public async Task<Manifest> ReadLatestAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(Generations) || Directory.EnumerateFiles(Generations, "*.json").Max(StringComparer.Ordinal) is not { } newest)
        {
            return Manifest.None;
        }

        Manifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<Manifest>(await File.ReadAllTextAsync(newest, cancellation), Json)
                ?? throw new JsonException("it is empty");
        }
        catch (JsonException fault)
        {
            throw new OpsException($"the backup's manifest {newest} is damaged ({fault.Message}): put a good copy there, or move the file away to go by the generation before");
        }

        foreach (var (repository, saved) in manifest.Repositories)
        {
            if (saved.Bundle is { } hash && await HashOrNullAsync(BundlePath(hash), cancellation) != hash)
            {
                throw new OpsException($"the backup of {repository}, {BundlePath(hash)}, is missing or damaged: put a good copy there");
            }
        }

        return manifest;
    }

    /// <summary>Where a bundle is.</summary>
    public string BundlePath(string hash) => Path.Combine(Bundles, $"{hash}.bundle");

    /// <summary>Takes a bundle in; answers its hash. The file itself is moved.</summary>
    public async Task<string> AddAsync(string file, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Bundles);
        var hash = await HashAsync(file, cancellation);
        var incoming = Path.Combine(Bundles, $".{hash}.new");
        File.Copy(file, incoming, overwrite: true);
        Flush(incoming);
        if (await HashAsync(incoming, cancellation) != hash)
        {
            throw new OpsException($"what was written to {Bundles} reads back differently: check the disk");
        }

        File.Move(incoming, BundlePath(hash), overwrite: true);
        File.Delete(file);
        return hash;
    }

    /// <summary>Completes a generation.</summary>
    public async Task WriteAsync(Manifest manifest, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Generations);
        var name = manifest.Generation.ToString("D8", CultureInfo.InvariantCulture);
        var incoming = Path.Combine(Generations, $".{name}.new");
        await File.WriteAllTextAsync(incoming, JsonSerializer.Serialize(manifest, Json), cancellation);
        Flush(incoming);
        File.Move(incoming, Path.Combine(Generations, $"{name}.json"));
    }

    private static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    private static async Task<string?> HashOrNullAsync(string file, CancellationToken cancellation) =>
        File.Exists(file) ? await HashAsync(file, cancellation) : null;

    private static async Task<string> HashAsync(string file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }
}
