using System.Text;
using CliWrap;

namespace GitOrigin.Ops.Backup.Encryption;

/// <summary>
/// OpenPGP messages by the program gpg: <c>gpg -d FILE.gpg</c> reads them with nothing of this product. The passphrase
/// goes in front of the data on gpg's standard input; no agent is started, and the user's own key ring is not touched.
/// </summary>
/// <param name="passphrase">The passphrase; null where none is set.</param>
/// <param name="setting">What to set where it is missing or wrong.</param>
public sealed class OpenPgp(string? passphrase, string setting) : ICipher
{
    private static readonly string[] Shared =
        ["--batch", "--no-options", "--no-autostart", "--quiet", "--status-fd", "2", "--pinentry-mode", "loopback", "--passphrase-fd", "0"];

    // 65011712 rounds is the most that OpenPGP can say.
    private static readonly string[] Encryption =
    [
        "--cipher-algo", "AES256", "--compress-algo", "none", "--s2k-mode", "3", "--s2k-cipher-algo", "AES256",
        "--s2k-digest-algo", "SHA512", "--s2k-count", "65011712", "--symmetric",
    ];

    /// <inheritdoc />
    public async Task EncryptAsync(Stream plain, Stream encrypted, CancellationToken cancellation)
    {
        var status = await RunAsync(Encryption, plain, encrypted, cancellation);
        if (status is not null)
        {
            throw new OpsException($"gpg cannot encrypt: {Reason(status)}");
        }
    }

    /// <inheritdoc />
    public async Task DecryptAsync(Stream encrypted, Stream plain, CancellationToken cancellation)
    {
        var status = await RunAsync(["--decrypt"], encrypted, plain, cancellation);
        if (status is null)
        {
            return;
        }

        throw status.Contains("BAD_PASSPHRASE", StringComparison.Ordinal)
            ? new WrongPassphraseException($"it was encrypted under another passphrase (or is damaged): set {setting} to the one of that time")
            : new OpsException($"gpg cannot decrypt it: {Reason(status)}");
    }

    private static string Reason(string status) =>
        status.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(line => line.StartsWith("gpg: ", StringComparison.Ordinal))?["gpg: ".Length..]
        ?? "it says no more";

    // Answers null for success, otherwise what gpg said.
    private async Task<string?> RunAsync(string[] arguments, Stream input, Stream output, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(passphrase) || passphrase.AsSpan().ContainsAny('\n', '\r', '\0'))
        {
            throw new WrongPassphraseException($"it is encrypted, and there is no passphrase of one line: set {setting}");
        }

        var home = Directory.CreateTempSubdirectory("git-origin-gpg-").FullName;
        try
        {
            var status = new StringBuilder();
            var result = await Cli.Wrap("gpg")
                .WithArguments(["--homedir", home, .. Shared, .. arguments])
                .WithStandardInputPipe(PipeSource.Create(async (destination, token) =>
                {
                    // gpg reads the passphrase byte by byte up to the end of the line; what follows is the data.
                    await destination.WriteAsync(Encoding.UTF8.GetBytes(passphrase + "\n"), token);
                    await input.CopyToAsync(destination, token);
                }))
                .WithStandardOutputPipe(PipeTarget.ToStream(output))
                .WithStandardErrorPipe(PipeTarget.ToStringBuilder(status))
                .WithValidation(CommandResultValidation.None)
                .ExecuteAsync(cancellation);
            return result.ExitCode == 0 ? null : status.ToString();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new OpsException("the program gpg is missing: apt-get install gpg");
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }
}
