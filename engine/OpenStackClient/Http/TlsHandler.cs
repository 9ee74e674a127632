using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OpenStackClient.Settings;

namespace OpenStackClient.Http;

/// <summary>Makes what speaks HTTP, with the certificates of the settings.</summary>
public static class TlsHandler
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Makes the handler.</summary>
    /// <exception cref="OpenStackException">A certificate or key cannot be read.</exception>
    public static HttpMessageHandler Create(TlsSettings settings)
    {
        var options = new SslClientAuthenticationOptions();
        if (settings.Certificate is { } certificate)
            options.ClientCertificates = [Read("client certificate", () => X509Certificate2.CreateFromPem(Pem(certificate), Pem(settings.Key ?? certificate)))];
        if (settings.Insecure)
        {
#pragma warning disable CA5359 // What the setting asks for.
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        }
        else if (settings.Authority is { } authority)
        {
            var trusted = Read("certificate authority", () =>
            {
                var certificates = new X509Certificate2Collection();
                certificates.ImportFromPem(Pem(authority));
                return certificates;
            });
            options.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(trusted);
        }

        return new SocketsHttpHandler { SslOptions = options, ConnectTimeout = ConnectTimeout, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
    }

    private static string Pem(string pathOrText) => pathOrText.Contains("-----BEGIN", StringComparison.Ordinal) ? pathOrText : File.ReadAllText(pathOrText);

    private static T Read<T>(string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OpenStackException($"The {what} of the cloud's settings cannot be read: {e.Message}", e);
        }
    }
}
