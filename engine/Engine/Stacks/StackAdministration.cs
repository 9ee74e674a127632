using EmbeddedEngine.Resources;
using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks.Edits;
using EmbeddedEngine.Stacks.Settings;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Stacks;

/// <summary>What is done to a stack's files without an update. Each change holds the stack's lock, and leaves the stack as it was if it fails.</summary>
public sealed class StackAdministration
{
    private readonly StackSessionOptions options;
    private readonly SessionSecrets secrets;
    private readonly Func<StackSettings> loadSettings;

    internal StackAdministration(StackSessionOptions options, SessionSecrets secrets, Func<StackSettings> loadSettings)
    {
        this.options = options;
        this.secrets = secrets;
        this.loadSettings = loadSettings;
    }

    private StackName Name => options.Name;

    private FileBackend Backend => options.Backend;

    /// <summary>The state without its secrets, each of which holds <see cref="SecretMask.Text"/>: needs no passphrase.</summary>
    /// <exception cref="EngineException">The state cannot be read.</exception>
    public Snapshot ReadMasked()
    {
        using var checkpoint = Backend.Read(Name);
        return checkpoint.ReadSnapshot(_ => SecretMask.Json);
    }

    /// <summary>The stack's past updates, the newest first; secrets of their configuration stay encrypted.</summary>
    /// <exception cref="EngineException">The history cannot be read.</exception>
    public IReadOnlyList<UpdateInfo> History() => Backend.History(Name);

    /// <summary>What was told of a past update while it ran, without secrets; null where nothing was kept.</summary>
    /// <param name="version">Which update, from 1; null: the last.</param>
    /// <exception cref="EngineException">There is no such update.</exception>
    public string? Log(int? version) => Backend.ReadLog(Name, version);

    /// <summary>Decrypts secrets of the stack's settings, past ones too as long as the passphrase has not been changed.</summary>
    /// <exception cref="EngineException">The passphrase is wrong, or there is no salt.</exception>
    public async Task<Func<string, string>> SettingsDecrypterAsync(CancellationToken cancellation) =>
        (await WriterSecretsAsync(StateSalt(), cancellation).ConfigureAwait(false)).Decrypt;

    /// <summary>Changes the state by hand.</summary>
    /// <param name="edit">Makes the new state; it throws to leave the old one.</param>
    /// <param name="damaged">Whether the state may break the rules, because <paramref name="edit"/> mends them.</param>
    /// <param name="warn">Is told of a lock that is taken over.</param>
    /// <param name="cancellation">Ends the wait for a passphrase.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="EngineException">The state cannot be read, or the edit was refused.</exception>
    public async Task<IReadOnlyList<string>> EditAsync(Func<Snapshot, StateEdit> edit, bool damaged, Action<string> warn, CancellationToken cancellation)
    {
        using var held = Lock(warn);
        using var checkpoint = Backend.Read(Name);
        var salt = checkpoint.SecretsProvider?.Salt;
        var snapshot = checkpoint.ReadSnapshot(await DecrypterAsync(salt, cancellation).ConfigureAwait(false), verify: !damaged);
        var edited = edit(snapshot);
        if (!edited.Notes.IsEmpty)
            await WriteAsync(edited.Snapshot, await WriterSecretsAsync(salt, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        return edited.Notes;
    }

    /// <summary>Makes an exported state the stack's own. Secrets in plaintext, and of another key, are encrypted with the stack's key.</summary>
    /// <param name="bytes">What <c>stack export</c> wrote.</param>
    /// <param name="file">Where it comes from, for messages.</param>
    /// <param name="force">Whether it may be of another stack.</param>
    /// <param name="warn">Is told of what is left out, and of a lock that is taken over.</param>
    /// <param name="cancellation">Ends the wait for a passphrase.</param>
    /// <exception cref="EngineException">It cannot be read, breaks the rules of a state, or is of another stack.</exception>
    public async Task ImportAsync(ReadOnlyMemory<byte> bytes, string file, bool force, Action<string> warn, CancellationToken cancellation)
    {
        using var held = Lock(warn);
        using var imported = CheckpointDocument.ParseExport(bytes, file);
        var salt = imported.SecretsProvider?.Salt;
        var snapshot = imported.ReadSnapshot(await DecrypterAsync(salt, cancellation).ConfigureAwait(false));
        if (!force && snapshot.Resources.FirstOrDefault(state => state.Urn.Stack != Name.Stack || state.Urn.Project != Name.Project) is { } foreign)
        {
            throw new StateException(
                $"{file}: '{foreign.Urn}' is of the stack '{foreign.Urn.Stack}' of project '{foreign.Urn.Project}', and the stack to import into is '{Name.Stack}' of '{Name.Project}'. " +
                "Choose that stack with --stack; or import all the same with --force.");
        }

        // As the official CLI does: whoever writes a state by hand has looked what there is.
        foreach (var operation in snapshot.PendingOperations)
            warn($"the operation '{PendingOperationNames.Name(operation.Kind)}' on '{operation.Resource.Urn}', which was interrupted, is left out");
        await WriteAsync(snapshot with { PendingOperations = [] }, await WriterSecretsAsync(StateSalt() ?? salt, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Gives the stack another name: in its state, its history and the name of its settings. One that died on the way can be done again.</summary>
    /// <param name="to">The new name, of the same project.</param>
    /// <param name="warn">Is told of a lock that is taken over.</param>
    /// <param name="cancellation">Ends the wait for a passphrase.</param>
    /// <exception cref="EngineException">There is a stack of that name, or this one cannot be read.</exception>
    public async Task RenameAsync(StackName to, Action<string> warn, CancellationToken cancellation)
    {
        if (to == Name)
            throw new StateException($"The stack '{Name.Stack}' has this name already.");
        if (to.Project != Name.Project)
            throw new StateException($"The embedded engine renames stacks within their project only, '{Name.Project}'.");
        using var held = Lock(warn);
        var renamed = await RenamedAsync(to, cancellation).ConfigureAwait(false);
        if (Backend.Exists(to) && !Backend.ReadBytes(to).AsSpan().SequenceEqual(renamed.Span))
            throw new StateException($"There is a stack '{to}' already. Choose another name.");

        var (oldSettings, newSettings) = (options.Project?.StackFile(Name.Stack), options.Project?.StackFile(to.Stack));
        var settings = File.Exists(oldSettings) ? await File.ReadAllBytesAsync(oldSettings, cancellation).ConfigureAwait(false) : null;
        if (settings is not null && File.Exists(newSettings) && !(await File.ReadAllBytesAsync(newSettings, cancellation).ConfigureAwait(false)).AsSpan().SequenceEqual(settings))
            throw new StackFileException($"{newSettings}: there are settings for a stack of that name. Move them away, or choose another name.");
        if (settings is not null)
            new AtomicFile(AtomicFile.SharedMode).Write(newSettings!, settings);
        Backend.Rename(Name, to, renamed.Span);
        if (settings is not null)
            File.Delete(oldSettings!);
    }

    /// <summary>
    /// Encrypts the state's and the settings' secrets with a new passphrase. Everything is decrypted before anything is
    /// written. One that died between the two files is completed by doing it again with the same two passphrases.
    /// </summary>
    /// <param name="passphrase">Asks for the new passphrase.</param>
    /// <param name="warn">Is told of a lock that is taken over.</param>
    /// <param name="cancellation">Ends the wait for a passphrase.</param>
    /// <exception cref="EngineException">Something cannot be decrypted; nothing was changed.</exception>
    public async Task ChangePassphraseAsync(Func<CancellationToken, ValueTask<string>> passphrase, Action<string> warn, CancellationToken cancellation)
    {
        using var held = Lock(warn);
        var settings = loadSettings();
        using var checkpoint = Backend.Read(Name);
        var stateSalt = checkpoint.SecretsProvider?.Salt;
        var chosen = await passphrase(cancellation).ConfigureAwait(false);
        using var opened = new OpenedSecrets(secrets, chosen);
        var snapshot = checkpoint.ReadSnapshot(await opened.DecrypterAsync(stateSalt, cancellation).ConfigureAwait(false));
        var decryptSettings = await opened.DecrypterAsync(settings.EncryptionSalt ?? stateSalt, cancellation).ConfigureAwait(false);

        using var manager = PassphraseSecretsManager.Create(chosen);
        var changed = settings.Reencrypted(ciphertext => manager.Encrypt(decryptSettings(ciphertext)), manager.Description.Salt!);
        var before = Backend.ReadBytes(Name);
        if (checkpoint.Manifest is not null)
            await WriteAsync(snapshot, manager).ConfigureAwait(false);
        try
        {
            changed.Save();
        }
        catch
        {
            Backend.Write(Name, before);
            throw;
        }
    }

    private async Task<ReadOnlyMemory<byte>> RenamedAsync(StackName to, CancellationToken cancellation)
    {
        using var checkpoint = Backend.Read(Name);
        if (checkpoint.Manifest is not { } manifest)
            return CheckpointWriter.WriteNew(to);
        var salt = checkpoint.SecretsProvider?.Salt;
        var snapshot = UrnRewriting.Apply(checkpoint.ReadSnapshot(await DecrypterAsync(salt, cancellation).ConfigureAwait(false)), Renamed);
        SnapshotIntegrity.Verify(snapshot);
        return new CheckpointWriter(to, salt is null ? await WriterSecretsAsync(null, cancellation).ConfigureAwait(false) : await secrets.OpenAsync(salt, cancellation).ConfigureAwait(false))
            .Write(snapshot, manifest);

        // The resource that stands for the stack has the stack's name in its own.
        Urn Renamed(Urn urn) => urn.Stack != Name.Stack ? urn
            : urn.QualifiedType == Urn.StackType ? Urn.Create(to.Stack, urn.Project, null, Urn.StackType, $"{to.Project}-{to.Stack}")
            : new Urn($"urn:pulumi:{to.Stack}::{urn.Project}::{urn.QualifiedType}::{urn.Name}");
    }

    private StackLock Lock(Action<string> warn)
    {
        if (!Backend.Exists(Name))
            throw new StackNotFoundException(Name, Backend.Root);
        var held = Backend.Lock(Name, warn);
        Backend.RemoveLeftovers(Name);
        return held;
    }

    private async Task WriteAsync(Snapshot snapshot, ISecretsManager manager) =>
        await new SnapshotWriter(Backend, Name, manager, options.Time).WriteAsync(() => snapshot, CancellationToken.None).ConfigureAwait(false);

    private string? StateSalt()
    {
        using var checkpoint = Backend.Read(Name);
        return checkpoint.SecretsProvider?.Salt;
    }

    private async Task<Func<string, string>> DecrypterAsync(string? salt, CancellationToken cancellation) => salt is null
        ? _ => throw new SecretsException("It has encrypted values, and no salt to decrypt them.")
        : (await secrets.OpenAsync(salt, cancellation).ConfigureAwait(false)).Decrypt;

    /// <summary>The key that the stack's state is written with: that of its settings, else that of the state.</summary>
    private Task<ISecretsManager> WriterSecretsAsync(string? stateSalt, CancellationToken cancellation) =>
        (loadSettings().EncryptionSalt ?? stateSalt) is { } salt ? secrets.OpenAsync(salt, cancellation) : secrets.CreateAsync(cancellation);
}
