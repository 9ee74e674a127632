using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GitOrigin.Ops.Backup.Encryption;
using GitOrigin.Ops.Backup.Journal;
using GitOrigin.Ops.Backup.Targets;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Backup;

/// <summary>The backups of a stack, as docs/data.md describes them, on any target. What is damaged is refused before it is used.</summary>
public sealed class BackupStore : IAsyncDisposable
{
    private const int ReadersAtOnce = 8;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ICipher cipher;
    private readonly ICipher? identityCipher;
    private readonly bool encrypt;
    private readonly string scratch = Directory.CreateTempSubdirectory("git-origin-store-").FullName;

    /// <summary>A store on a target.</summary>
    /// <param name="target">Where the files are; disposed with this.</param>
    /// <param name="cipher">What encrypted files are read with, and written with where they are to be encrypted.</param>
    /// <param name="identityCipher">What the identity is encrypted with; null where there is no passphrase for it.</param>
    /// <param name="encrypt">Whether all files are encrypted, not the identity alone.</param>
    public BackupStore(IBackupTarget target, ICipher cipher, ICipher? identityCipher, bool encrypt)
    {
        Target = target;
        this.cipher = cipher;
        this.identityCipher = identityCipher;
        this.encrypt = encrypt;
    }

    /// <summary>What the store is called in messages.</summary>
    public string Name => Target.Name;

    /// <summary>Whether there is a passphrase for the identity.</summary>
    public bool CanHoldIdentity => identityCipher is not null;

    /// <summary>Where the files are.</summary>
    internal IBackupTarget Target { get; }

    /// <summary>Opens the store of a stack.</summary>
    /// <param name="access">Where it is.</param>
    /// <param name="root">The project's root folder.</param>
    /// <param name="time">The clock that retries go by.</param>
    /// <exception cref="OpsException">It is to be encrypted, and there is no passphrase; or no place is set.</exception>
    public static BackupStore Open(BackupAccess access, string root, TimeProvider time)
    {
        if (access.Encrypt && access.Passphrase is null)
        {
            throw new OpsException("backups are to be encrypted, but there is no passphrase: set backup.passphrase in the settings");
        }

        var identityPassphrase = access.Passphrase ?? StackPassphrase.Read();
        return new BackupStore(
            BackupTargets.Open(access, root, time),
            new OpenPgp(access.Passphrase, "backup.passphrase"),
            identityPassphrase is null ? null : new OpenPgp(identityPassphrase, access.Passphrase is null ? "PULUMI_CONFIG_PASSPHRASE" : "backup.passphrase"),
            access.Encrypt);
    }

    /// <summary>The numbers of all generations, oldest first.</summary>
    public async Task<ImmutableArray<int>> ListGenerationsAsync(CancellationToken cancellation) =>
    [
        .. (await Target.ListAsync(StorePaths.Generations, cancellation))
            .Select(file => StorePaths.Generation(file.Path))
            .OfType<int>()
            .Distinct()
            .Order(),
    ];

    /// <summary>The newest generation, or <see cref="Manifest.None"/>. Never an older one because the newest is damaged.</summary>
    /// <exception cref="OpsException">Its manifest is damaged.</exception>
    public async Task<Manifest> ReadNewestAsync(CancellationToken cancellation) =>
        await ListGenerationsAsync(cancellation) is [.., var newest] ? await ReadAsync(newest, cancellation) : Manifest.None;

    /// <summary>A generation.</summary>
    /// <exception cref="OpsException">There is none of that number, or its manifest is damaged.</exception>
    public async Task<Manifest> ReadAsync(int generation, CancellationToken cancellation)
    {
        var path = StorePaths.Manifest(generation);
        var (text, file) = await ReadTextAsync(path, cancellation)
            ?? throw new OpsException($"{Name} has no generation {generation}: it has {string.Join(", ", await ListGenerationsAsync(cancellation))}");
        try
        {
            var manifest = ManifestText.Read(text);
            return manifest.Generation == generation ? manifest : throw new FormatException($"it is the manifest of generation {manifest.Generation}");
        }
        catch (FormatException fault)
        {
            throw Damaged(file, fault.Message, "put a good copy there, or move the file away to go by the generation before");
        }
    }

    /// <summary>All that the target holds: the newest generation and the journal on top of it.</summary>
    /// <exception cref="OpsException">Something in it is damaged or missing.</exception>
    public async Task<EffectiveState> ReadStateAsync(CancellationToken cancellation)
    {
        var newest = await ReadNewestAsync(cancellation);
        return EffectiveState.Of(newest, await ReadJournalAsync(newest, cancellation));
    }

    /// <summary>The journal entries and intents that a generation has not.</summary>
    /// <exception cref="OpsException">One of them is damaged.</exception>
    public async Task<IReadOnlyList<JournalEntry>> ReadJournalAsync(Manifest newest, CancellationToken cancellation)
    {
        var files = (await Target.ListAsync(StorePaths.Journal, cancellation))
            .Select(file => (file.Path, Name: StorePaths.JournalEntry(file.Path)))
            .Where(file => file.Name is { } name && name.Sequence > (newest.Repositories.GetValueOrDefault(name.Repository)?.Journal ?? 0))
            .Select(file => (file.Path, Name: file.Name!.Value))
            .ToList();
        var shipped = files.Where(file => !file.Name.IsIntent).Select(file => (file.Name.Repository, file.Name.Sequence)).ToHashSet();
        var needed = files.Where(file => !file.Name.IsIntent || !shipped.Contains((file.Name.Repository, file.Name.Sequence))).ToList();
        var entries = new JournalEntry?[needed.Count];
        await Parallel.ForAsync(
            0,
            needed.Count,
            new ParallelOptions { MaxDegreeOfParallelism = ReadersAtOnce, CancellationToken = cancellation },
            async (index, token) => entries[index] = await ReadEntryAsync(needed[index].Path, needed[index].Name, token));
        return [.. entries.OfType<JournalEntry>()];
    }

    /// <summary>Completes a generation. What it names must be there.</summary>
    /// <exception cref="OpsException">Another process has written a generation of this number, or the target fails.</exception>
    public async Task WriteAsync(Manifest manifest, CancellationToken cancellation)
    {
        if ((await ListGenerationsAsync(cancellation)).Any(generation => generation >= manifest.Generation))
        {
            throw new OpsException($"another backup wrote generation {manifest.Generation} to {Name} at the same time: run this again");
        }

        using var file = Scratch();
        await File.WriteAllTextAsync(file.Path, ManifestText.Write(manifest), cancellation);
        await StoreAsync(StorePaths.Manifest(manifest.Generation), file, encrypt ? cipher : null, overwrite: false, cancellation);
        var written = await ReadAsync(manifest.Generation, cancellation);
        if (ManifestText.Write(written) != ManifestText.Write(manifest))
        {
            throw new OpsException($"generation {manifest.Generation} on {Name} reads back differently: check that place");
        }
    }

    /// <summary>Takes a bundle in. It counts only once <see cref="FetchBundleAsync"/> has read it back.</summary>
    /// <param name="bundle">The file.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Its name: SHA-256 (hex) of what is stored.</returns>
    public async Task<string> AddBundleAsync(string bundle, CancellationToken cancellation)
    {
        using var file = Scratch();
        var (stored, suffix) = (bundle, "");
        if (encrypt)
        {
            await EncryptAsync(bundle, file.Path, cipher, cancellation);
            (stored, suffix) = (file.Path, StorePaths.Encrypted);
        }

        var hash = await HashAsync(stored, cancellation);
        await Target.WriteAsync(StorePaths.Bundle(hash) + suffix, stored, overwrite: true, cancellation);
        return hash;
    }

    /// <summary>Reads a bundle. A damaged one fails before its last block is given out.</summary>
    /// <exception cref="OpsException">It is missing. Reading throws this too, where it is damaged.</exception>
    public async Task<Stream> OpenBundleAsync(string hash, CancellationToken cancellation)
    {
        var path = StorePaths.Bundle(hash);
        if (await Target.OpenAsync(path, cancellation) is { } plain)
        {
            return new CheckedStream(plain, hash, () => DamagedBundle(path));
        }

        if (await Target.OpenAsync(path + StorePaths.Encrypted, cancellation) is not { } encrypted)
        {
            throw new OpsException($"the bundle {path} is missing on {Name}: put it there again");
        }

        // gpg says at the end only whether all was well.
        var file = Scratch();
        try
        {
            await using (var check = new CheckedStream(encrypted, hash, () => DamagedBundle(path + StorePaths.Encrypted)))
            {
                await DecryptAsync(check, file.Path, cancellation);
            }

            return new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads a bundle into a file, whole and checked.</summary>
    /// <exception cref="OpsException">It is missing or damaged; then there is no file.</exception>
    public async Task FetchBundleAsync(string hash, string file, CancellationToken cancellation)
    {
        try
        {
            await using var bundle = await OpenBundleAsync(hash, cancellation);
            await using var destination = File.Create(file);
            await bundle.CopyToAsync(destination, cancellation);
        }
        catch
        {
            File.Delete(file);
            throw;
        }
    }

    /// <summary>The identity that a generation names; null where it names none.</summary>
    /// <exception cref="OpsException">It is missing, damaged, or under another passphrase.</exception>
    public async Task<ServerIdentity?> ReadIdentityAsync(Manifest manifest, CancellationToken cancellation)
    {
        if (manifest.Identity is not { } hash)
        {
            return null;
        }

        if (identityCipher is null)
        {
            throw new WrongPassphraseException(
                $"the server's identity on {Name} is encrypted, and there is no passphrase: set backup.passphrase or PULUMI_CONFIG_PASSPHRASE");
        }

        var path = StorePaths.Identity(hash);
        var stored = await Target.OpenAsync(path, cancellation) ?? throw new OpsException($"the server's identity, {path}, is missing on {Name}: put it there again");
        await using var check = new CheckedStream(stored, hash, () => Damaged(path, "its sum is another", "put a good copy there"));
        using var text = new MemoryStream();
        await NamingAsync(path, () => identityCipher.DecryptAsync(check, text, cancellation));
        return JsonSerializer.Deserialize<ServerIdentity>(text.ToArray(), JsonSerializerOptions.Web);
    }

    /// <summary>Saves the server's identity, encrypted, and reads it back.</summary>
    /// <returns>Its name: SHA-256 (hex) of what is stored.</returns>
    /// <exception cref="OpsException">There is no passphrase for it, or the target fails.</exception>
    public async Task<string> AddIdentityAsync(ServerIdentity identity, CancellationToken cancellation)
    {
        var encryption = identityCipher ?? throw new OpsException("there is no passphrase for the server's identity");
        using var file = Scratch();
        using var text = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(identity, JsonSerializerOptions.Web));
        await using (var destination = File.Create(file.Path))
        {
            await encryption.EncryptAsync(text, destination, cancellation);
        }

        var hash = await HashAsync(file.Path, cancellation);
        await Target.WriteAsync(StorePaths.Identity(hash), file.Path, overwrite: true, cancellation);
        return await ReadIdentityAsync(Manifest.None with { Identity = hash }, cancellation) == identity
            ? hash
            : throw new OpsException($"the server's identity on {Name} reads back differently: check that place");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Target.DisposeAsync();
        Directory.Delete(scratch, recursive: true);
    }

    internal OpsException DamagedBundle(string path) => Damaged(path, "its sum is another", "put a good copy there");

    private static async Task<string> HashAsync(string file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }

    private static async Task EncryptAsync(string plain, string encrypted, ICipher cipher, CancellationToken cancellation)
    {
        await using var source = File.OpenRead(plain);
        await using var destination = File.Create(encrypted);
        await cipher.EncryptAsync(source, destination, cancellation);
    }

    private async Task<JournalEntry> ReadEntryAsync(string path, (string Repository, int Sequence, bool IsIntent) name, CancellationToken cancellation)
    {
        var full = $"{StorePaths.Journal}/{path}";
        try
        {
            var (text, _) = await ReadTextAsync(full, cancellation) ?? throw new FormatException("it has gone: run this again");
            var entry = JournalText.Read(text);
            return (entry.Repository, entry.Sequence, entry.IsIntent) == name
                ? entry
                : throw new FormatException($"it is {(entry.IsIntent ? "intent" : "entry")} {entry.Sequence} of {entry.Repository}");
        }
        catch (FormatException fault)
        {
            throw Damaged(full, fault.Message, $"put a good copy there, or move it and all later ones of {name.Repository} away to do without the pushes in them");
        }
    }

    // The text of a file, encrypted or not, and the path that it has.
    private async Task<(string Text, string Path)?> ReadTextAsync(string path, CancellationToken cancellation)
    {
        var isEncrypted = path.EndsWith(StorePaths.Encrypted, StringComparison.Ordinal);
        var stored = await Target.OpenAsync(path, cancellation);
        if (stored is null && !isEncrypted)
        {
            return await ReadTextAsync(path + StorePaths.Encrypted, cancellation);
        }

        if (stored is null)
        {
            return null;
        }

        await using var _ = stored;
        using var bytes = new MemoryStream();
        await (isEncrypted ? NamingAsync(path, () => cipher.DecryptAsync(stored, bytes, cancellation)) : stored.CopyToAsync(bytes, cancellation));
        try
        {
            return (Utf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length), path);
        }
        catch (ArgumentException)
        {
            throw Damaged(path, "it is no text", "put a good copy there");
        }
    }

    private async Task StoreAsync(string path, ScratchFile file, ICipher? encryption, bool overwrite, CancellationToken cancellation)
    {
        if (encryption is null)
        {
            await Target.WriteAsync(path, file.Path, overwrite, cancellation);
            return;
        }

        using var encrypted = Scratch();
        await EncryptAsync(file.Path, encrypted.Path, encryption, cancellation);
        await Target.WriteAsync(path + StorePaths.Encrypted, encrypted.Path, overwrite, cancellation);
    }

    private async Task DecryptAsync(Stream encrypted, string file, CancellationToken cancellation)
    {
        await using var destination = File.Create(file);
        await cipher.DecryptAsync(encrypted, destination, cancellation);
    }

    // gpg's failures are said together with the file's name.
    private async Task NamingAsync(string path, Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (WrongPassphraseException fault)
        {
            throw new WrongPassphraseException($"{path} on {Name} cannot be read: {fault.Message}");
        }
        catch (OpsException fault)
        {
            throw Damaged(path, fault.Message, "put a good copy there");
        }
    }

    private OpsException Damaged(string path, string how, string wayOut) => new($"{path} on {Name} is damaged ({how}): {wayOut}");

    private ScratchFile Scratch() => new(System.IO.Path.Combine(scratch, RandomNumberGenerator.GetHexString(16, lowercase: true)));

    private sealed record ScratchFile(string Path) : IDisposable
    {
        public void Dispose() => File.Delete(Path);
    }
}
