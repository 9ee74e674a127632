namespace EmbeddedEngine.Secrets;

/// <summary>
/// Where the passphrase comes from: <c>PULUMI_CONFIG_PASSPHRASE</c> (it may be empty on purpose), else the file that
/// <c>PULUMI_CONFIG_PASSPHRASE_FILE</c> names (spaces around it do not count), else the user is asked, once per run.
/// </summary>
/// <param name="environment">Reads a variable of the environment; null where it is not set.</param>
/// <param name="prompt">Asks the user; null where nobody can be asked.</param>
public sealed class PassphraseSource(Func<string, string?> environment, PassphrasePrompt? prompt)
{
    /// <summary>The variable that holds the passphrase.</summary>
    public const string Variable = "PULUMI_CONFIG_PASSPHRASE";

    /// <summary>The variable that names a file with the passphrase.</summary>
    public const string FileVariable = "PULUMI_CONFIG_PASSPHRASE_FILE";

    private string? known;

    /// <summary>The passphrase.</summary>
    /// <param name="isNew">Whether it is for a stack that has none yet.</param>
    /// <param name="cancellation">Ends a question to the user.</param>
    /// <exception cref="SecretsException">There is none, or its file cannot be read.</exception>
    public async ValueTask<string> GetAsync(bool isNew, CancellationToken cancellation) =>
        known ??= environment(Variable) ?? ReadFile() ?? await AskAsync(isNew, cancellation).ConfigureAwait(false);

    private string? ReadFile()
    {
        if (environment(FileVariable) is not { Length: > 0 } file)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SecretsException($"{FileVariable}: {exception.Message}", exception);
        }
    }

    private async ValueTask<string> AskAsync(bool isNew, CancellationToken cancellation) =>
        prompt is not null
            ? await prompt(isNew, cancellation).ConfigureAwait(false)
            : throw new SecretsException($"This stack's secrets need a passphrase: set {Variable} or {FileVariable}.");
}
