namespace EmbeddedEngine.Secrets;

/// <summary>Asks the user for a passphrase.</summary>
/// <param name="isNew">Whether a passphrase is chosen, which is worth asking for twice; otherwise the stack has one.</param>
/// <param name="cancellation">Ends the question.</param>
/// <returns>The passphrase; it may be empty.</returns>
public delegate ValueTask<string> PassphrasePrompt(bool isNew, CancellationToken cancellation);
