namespace OpenStackClient.Settings;

/// <summary>Certificates. Each text is a path or the PEM itself.</summary>
/// <param name="Authority">Certificates of authorities to trust in place of the machine's.</param>
/// <param name="Certificate">The certificate that we show.</param>
/// <param name="Key">Its private key.</param>
/// <param name="Insecure">Trust any certificate.</param>
public sealed record TlsSettings(string? Authority = null, string? Certificate = null, string? Key = null, bool Insecure = false)
{
    /// <summary>Without the key.</summary>
    public override string ToString() => nameof(TlsSettings);
}
