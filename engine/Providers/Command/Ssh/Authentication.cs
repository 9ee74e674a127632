using System.Text;
using EmbeddedEngine.Providers.Command.Ssh.Agent;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace EmbeddedEngine.Providers.Command.Ssh;

/// <summary>The ways to log in that an endpoint's settings allow, in the order in which they are tried: key, password, agent.</summary>
internal static class Authentication
{
    /// <summary>Makes the methods.</summary>
    /// <param name="endpoint">The settings.</param>
    /// <param name="sessionAgent">Socket of the user session's agent, used when the settings name nothing else.</param>
    /// <exception cref="ProviderException">A key or an agent cannot be used.</exception>
    public static AuthenticationMethod[] MethodsFor(EndpointSettings endpoint, string? sessionAgent)
    {
        var methods = new List<AuthenticationMethod>();
        if (endpoint.PrivateKey is { } key)
        {
            methods.Add(new PrivateKeyAuthenticationMethod(endpoint.User, Parse(key, endpoint)));
        }

        if (endpoint.Password is { } password)
        {
            methods.Add(new PasswordAuthenticationMethod(endpoint.User, password));
            methods.Add(Interactive(endpoint.User, password));
        }

        var agent = endpoint.AgentSocketPath ?? (methods.Count == 0 && !string.IsNullOrEmpty(sessionAgent) ? sessionAgent : null);
        if (agent is not null)
        {
            methods.Add(new PrivateKeyAuthenticationMethod(endpoint.User, [.. new SshAgent(agent).ListKeys()]));
        }

        return methods.Count > 0 ? [.. methods] : [new NoneAuthenticationMethod(endpoint.User)];
    }

    private static PrivateKeyFile Parse(string key, EndpointSettings endpoint)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(key.ReplaceLineEndings("\n").Trim() + "\n"));
        try
        {
            return new PrivateKeyFile(stream, endpoint.PrivateKeyPassword);
        }
        catch (SshPassPhraseNullOrEmptyException e)
        {
            throw new ProviderException($"connection.privateKey for {endpoint} is encrypted: set connection.privateKeyPassword.", e);
        }
        catch (Exception e) when (e is SshException or ArgumentException or FormatException or NotSupportedException
            or System.Security.Cryptography.CryptographicException or Org.BouncyCastle.Crypto.CryptoException)
        {
            // The parser's own words could quote the key: they are not passed on.
            throw new ProviderException(endpoint.PrivateKeyPassword is null
                ? $"connection.privateKey for {endpoint} is not a private key that can be read."
                : $"connection.privateKey for {endpoint} cannot be read: it is no private key, or connection.privateKeyPassword is wrong.");
        }
    }

    private static KeyboardInteractiveAuthenticationMethod Interactive(string user, string password)
    {
        var method = new KeyboardInteractiveAuthenticationMethod(user);
        method.AuthenticationPrompt += (_, e) =>
        {
            foreach (var prompt in e.Prompts)
            {
                prompt.Response = password;
            }
        };
        return method;
    }
}
