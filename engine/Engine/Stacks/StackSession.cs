using System.Collections.Immutable;
using System.Text.Json;
using EmbeddedEngine.Events;
using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks.Settings;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Stacks;

/// <summary>
/// Work on one stack: its state, its configuration and its secrets together. The passphrase is asked for when it is
/// first needed, and its key is made once.
/// </summary>
/// <param name="options">What the session works on.</param>
public sealed class StackSession(StackSessionOptions options) : IDisposable
{
    private readonly SessionSecrets secrets = new(options.Passphrases);

    /// <summary>The stack.</summary>
    public StackName Name => options.Name;

    /// <summary>The stack's configuration, to be shown and changed.</summary>
    /// <exception cref="StackFileException">The session has no project.</exception>
    public StackConfiguration Configuration => new(LoadSettings, options.Project?.Name ?? Name.Project, SettingsSecretsAsync);

    /// <summary>What is done to the stack's files without an update.</summary>
    public StackAdministration Administration => new(options, secrets, LoadSettings);

    /// <summary>Reads the stack, without its lock: for a preview.</summary>
    /// <exception cref="EngineException">The state, the settings or a secret cannot be read.</exception>
    public async Task<LoadedStack> LoadAsync(CancellationToken cancellation)
    {
        var settings = LoadSettings();
        using var checkpoint = options.Backend.Read(Name);
        return await LoadAsync(checkpoint, settings, cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes the stack's lock and begins an update.</summary>
    /// <param name="kind">What is done.</param>
    /// <param name="message">What the user says of it; may be empty.</param>
    /// <param name="warn">Is told of a lock of a process that is gone.</param>
    /// <param name="cancellation">Ends the wait for a passphrase.</param>
    /// <exception cref="EngineException">The stack is locked, or cannot be read.</exception>
    public async Task<StackUpdate> BeginUpdateAsync(UpdateKind kind, string message, Action<string> warn, CancellationToken cancellation)
    {
        var start = options.Time.GetUtcNow();
        var settings = LoadSettings();
        if (!options.Backend.Exists(Name))
        {
            throw new StackNotFoundException(Name, options.Backend.Root);
        }

        var held = options.Backend.Lock(Name, warn);
        try
        {
            options.Backend.RemoveLeftovers(Name);
            using var checkpoint = options.Backend.Read(Name);
            var stack = await LoadAsync(checkpoint, settings, cancellation).ConfigureAwait(false);
            var manager = await WriteSecretsAsync(settings.EncryptionSalt ?? checkpoint.SecretsProvider?.Salt, cancellation).ConfigureAwait(false);
            var begun = new UpdateInfo(
                HistoryWords.Of(kind), start, start, message, History(settings), UpdateResult.Failed, ImmutableSortedDictionary<StepKind, int>.Empty);
            var writer = new SnapshotWriter(options.Backend, Name, manager, options.Time);
            return new StackUpdate(options.Backend, Name, held, stack, writer, begun, options.Time);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The stack's outputs: those of its root resource, none if it was never updated.</summary>
    /// <param name="showSecrets">Whether secrets are decrypted; otherwise each is a secret that holds <see cref="SecretMask.Text"/>.</param>
    /// <param name="cancellation">Ends the wait for a passphrase.</param>
    /// <exception cref="EngineException">The state or a secret cannot be read.</exception>
    public async Task<PropertyMap> ReadOutputsAsync(bool showSecrets, CancellationToken cancellation)
    {
        using var checkpoint = options.Backend.Read(Name);
        var decrypt = showSecrets ? await DecrypterAsync(checkpoint.SecretsProvider?.Salt, cancellation).ConfigureAwait(false) : _ => SecretMask.Json;
        return checkpoint.ReadSnapshot(decrypt).Outputs;
    }

    /// <summary>Writes the stack's deployment as JSON, as <c>stack export</c> does.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="showSecrets">Whether secrets are written in plaintext; otherwise they stay encrypted.</param>
    /// <param name="cancellation">Ends the wait for a passphrase.</param>
    /// <exception cref="EngineException">The state or a secret cannot be read.</exception>
    public async Task ExportAsync(Stream output, bool showSecrets, CancellationToken cancellation)
    {
        using var checkpoint = options.Backend.Read(Name);
        var decrypt = showSecrets ? await DecrypterAsync(checkpoint.SecretsProvider?.Salt, cancellation).ConfigureAwait(false) : null;
        var json = new Utf8JsonWriter(output, StateJson.WriterOptions with { Indented = true, IndentSize = 4 });
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            if (decrypt is not null && checkpoint is { Manifest: { } manifest, SecretsProvider: { } provider })
            {
                var snapshot = checkpoint.ReadSnapshot(decrypt);
                CheckpointFeatures.Write(json, snapshot);
                json.WritePropertyName(CheckpointFields.Deployment);
                CheckpointWriter.WritePlaintext(json, Name, provider, snapshot, manifest);
            }
            else
            {
                checkpoint.WriteVersion(json);
                json.WritePropertyName(CheckpointFields.Deployment);
                checkpoint.WriteDeployment(json);
            }

            json.WriteEndObject();
        }
    }

    /// <summary>Forgets the keys.</summary>
    public void Dispose() => secrets.Dispose();

    private StackSettings LoadSettings() => options.Project is { } project
        ? StackSettings.Load(project.StackFile(Name.Stack), project.Name)
        : StackSettings.Parse("", Name.ToString(), Name.Project);

    private async Task<LoadedStack> LoadAsync(CheckpointDocument checkpoint, StackSettings settings, CancellationToken cancellation)
    {
        var stateSalt = checkpoint.SecretsProvider?.Salt;
        var snapshot = checkpoint.ReadSnapshot(await DecrypterAsync(stateSalt, cancellation).ConfigureAwait(false));
        var decryptConfig = await DecrypterAsync(settings.EncryptionSalt ?? stateSalt, cancellation).ConfigureAwait(false);
        return new LoadedStack(snapshot, ConfigResolver.Resolve(options.Project, settings, decryptConfig));
    }

    private async Task<Func<string, string>> DecrypterAsync(string? salt, CancellationToken cancellation) => salt is null
        ? _ => throw new SecretsException($"The stack '{Name}' has encrypted values, and no salt to decrypt them: 'encryptionsalt' is missing from its settings. Restore it from version control.")
        : (await secrets.OpenAsync(salt, cancellation).ConfigureAwait(false)).Decrypt;

    /// <summary>The key of the settings, for the configuration's secrets.</summary>
    private async Task<ISecretsManager> SettingsSecretsAsync(StackSettings settings, CancellationToken cancellation) =>
        await WriteSecretsAsync(settings.EncryptionSalt ?? StateSalt(), cancellation).ConfigureAwait(false);

    private Task<ISecretsManager> WriteSecretsAsync(string? salt, CancellationToken cancellation) =>
        salt is null ? secrets.CreateAsync(cancellation) : secrets.OpenAsync(salt, cancellation);

    private string? StateSalt()
    {
        if (!options.Backend.Exists(Name))
        {
            return null;
        }

        using var checkpoint = options.Backend.Read(Name);
        return checkpoint.SecretsProvider?.Salt;
    }

    private static ImmutableSortedDictionary<string, UpdateConfigValue> History(StackSettings settings) =>
        settings.Config.ToImmutableSortedDictionary(
            value => value.Key,
            value => new UpdateConfigValue(value.ToEncryptedText(), value.IsSecret, value.IsStructured),
            StringComparer.Ordinal);
}
