using EmbeddedEngine.Secrets;

namespace EmbeddedEngine.Stacks;

/// <summary>
/// The keys of one session: one for each salt, made once. A stack has two salts only while it moves from one to the
/// other: its state is read with its own and written with that of its settings.
/// </summary>
internal sealed class SessionSecrets(PassphraseSource passphrases) : IDisposable
{
    private readonly Dictionary<string, ISecretsManager> managers = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim gate = new(1);
    private CiphertextCache? created;

    /// <summary>The key for a salt.</summary>
    public async Task<ISecretsManager> OpenAsync(string salt, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (!managers.TryGetValue(salt, out var manager))
            {
                var passphrase = await passphrases.GetAsync(isNew: false, cancellation).ConfigureAwait(false);
                manager = new CiphertextCache(PassphraseSecretsManager.Open(passphrase, salt));
                managers.Add(salt, manager);
            }

            return manager;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The key of a stack that has no salt yet: made with a new one, and the same for the rest of the session.</summary>
    public async Task<ISecretsManager> CreateAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (created is null)
            {
                var passphrase = await passphrases.GetAsync(isNew: true, cancellation).ConfigureAwait(false);
                created = new CiphertextCache(PassphraseSecretsManager.Create(passphrase));
                managers.Add(created.Description.Salt!, created);
            }

            return created;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        foreach (var manager in managers.Values)
        {
            manager.Dispose();
        }

        gate.Dispose();
    }
}
