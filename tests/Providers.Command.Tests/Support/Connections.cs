using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.Command.Tests.Support.Values;

namespace EmbeddedEngine.Providers.Command.Tests.Support;

/// <summary>Values of the input <c>connection</c> that lead to an sshd.</summary>
internal static class Connections
{
    public static PropertyMap To(Sshd sshd) => Map(
        ("host", "127.0.0.1"),
        ("port", sshd.Port),
        ("user", Sshd.User),
        ("privateKey", sshd.ClientKey.Private),
        ("hostKey", sshd.HostKey.Public),
        ("dialErrorLimit", 0));

    public static PropertyMap Inputs(PropertyMap connection, params (string Name, PropertyValue Value)[] others) =>
        PropertyMap.From(Map(others).Append(KeyValuePair.Create("connection", Secret(connection))));
}
