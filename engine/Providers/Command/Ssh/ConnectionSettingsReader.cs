using EmbeddedEngine.Providers.Command.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Ssh;

/// <summary>Reads the input <c>connection</c>, reporting every error in it at once.</summary>
internal static class ConnectionSettingsReader
{
    private const string Connection = "connection";
    private const string Proxy = "proxy";
    private const int MaxPort = 65535;

    private static readonly PropertyMap Defaults = PropertyMap.From(
    [
        KeyValuePair.Create<string, PropertyValue>("port", 22),
        KeyValuePair.Create<string, PropertyValue>("user", "root"),
        KeyValuePair.Create<string, PropertyValue>("dialErrorLimit", 10),
        KeyValuePair.Create<string, PropertyValue>("perDialTimeout", 15),
    ]);

    /// <summary>Reads the settings of checked inputs.</summary>
    /// <exception cref="ProviderException">They are not valid.</exception>
    public static ConnectionSettings Read(PropertyMap inputs)
    {
        var reader = new InputReader(inputs);
        var settings = Read(reader);
        reader.ThrowIfFailed();
        return settings ?? throw new ProviderException("The inputs are not valid: connection: its host is not known");
    }

    /// <summary>Reads the settings; null when there are none, or not known ones.</summary>
    public static ConnectionSettings? Read(InputReader inputs)
    {
        if (inputs.Object(Connection, required: true) is not { } connection)
        {
            return null;
        }

        connection.AllowOnly([.. EndpointSettings.Names, Proxy]);
        var target = ReadEndpoint(connection);
        var proxy = connection.Object(Proxy);
        proxy?.AllowOnly(EndpointSettings.Names);
        var jump = proxy is null ? null : ReadEndpoint(proxy);
        return target is null || (proxy is not null && jump is null) ? null : new ConnectionSettings(target, jump);
    }

    /// <summary>The inputs with the connection's defaults filled in and the connection secret as a whole.</summary>
    public static PropertyMap Complete(PropertyMap inputs)
    {
        if (inputs.Get(Connection).Unwrap() is not PropertyValue.Object { Properties: var connection })
        {
            return inputs.ContainsKey(Connection) ? inputs.With(Connection, inputs[Connection].AsSecret()) : inputs;
        }

        var complete = WithDefaults(connection);
        if (connection.Get(Proxy) is { } proxy && proxy.Unwrap() is PropertyValue.Object { Properties: var jump })
        {
            complete = complete.With(Proxy, WithDefaults(jump));
        }

        return inputs.With(Connection, ((PropertyValue)complete).AsSecret());
    }

    private static PropertyMap WithDefaults(PropertyMap endpoint) =>
        PropertyMap.From(Defaults.Concat(endpoint.Where(field => field.Value.Unwrap() is not PropertyValue.Null)));

    private static EndpointSettings? ReadEndpoint(InputReader reader)
    {
        var host = reader.Text("host", required: true);
        if (host is not null && string.IsNullOrWhiteSpace(host))
        {
            reader.Fail("host", "must not be empty");
        }

        var hostKey = reader.Text("hostKey");
        HostKey? parsed = null;
        if (hostKey is not null && !HostKey.TryParse(hostKey, out parsed))
        {
            reader.Fail("hostKey", "must be a public key as ssh-keygen writes it: a type such as ssh-ed25519, a space, and the key in base64");
        }

        var endpoint = new EndpointSettings
        {
            Host = host ?? "",
            Port = reader.Integer("port", 1, MaxPort) ?? 22,
            User = reader.Text("user") ?? "root",
            Password = reader.Text("password"),
            PrivateKey = reader.Text("privateKey"),
            PrivateKeyPassword = reader.Text("privateKeyPassword"),
            AgentSocketPath = reader.Text("agentSocketPath"),
            DialErrorLimit = reader.Integer("dialErrorLimit", -1, int.MaxValue) ?? 10,
            PerDialTimeout = reader.Integer("perDialTimeout", 0, int.MaxValue) ?? 15,
            HostKey = parsed,
        };
        return host is null ? null : endpoint;
    }
}
