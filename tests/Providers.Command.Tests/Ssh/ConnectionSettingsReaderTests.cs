using EmbeddedEngine.Providers.Command.Resources;
using EmbeddedEngine.Providers.Command.Ssh;
using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.Command.Tests.Support.Values;

namespace EmbeddedEngine.Providers.Command.Tests.Ssh;

public sealed class ConnectionSettingsReaderTests
{
    [Fact]
    public void Every_error_is_reported_at_once()
    {
        var reader = new InputReader(Map(("connection", Secret(Map(
            ("hots", "h"), ("port", 70000), ("dialErrorLimit", -2), ("perDialTimeout", 1.5), ("hostKey", "x"), ("user", true),
            ("proxy", Map(("host", ""), ("proxy", Map()))))))));
        ConnectionSettingsReader.Read(reader).ShouldBeNull();

        reader.Failures.Select(failure => failure.Property).ShouldBe(
            [
                "connection.hots", "connection.host", "connection.port", "connection.dialErrorLimit", "connection.perDialTimeout",
                "connection.hostKey", "connection.user", "connection.proxy.host", "connection.proxy.proxy",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Equal_settings_are_equal_and_show_no_secret()
    {
        var inputs = Map(("connection", Map(("host", "h"), ("password", Secret("pass")), ("proxy", Map(("host", "j"), ("privateKey", "key"))))));
        var settings = ConnectionSettingsReader.Read(inputs);

        settings.ShouldBe(ConnectionSettingsReader.Read(inputs));
        settings.ToString().ShouldBe("root@h:22 through root@j:22");
        settings.ShouldNotBe(ConnectionSettingsReader.Read(inputs.With("connection", Map(("host", "h")))));
    }

    [Fact]
    public void A_connection_that_is_not_known_yet_is_kept_and_secret()
    {
        var inputs = Map(("connection", PropertyValue.Unknown));
        var reader = new InputReader(inputs);

        ConnectionSettingsReader.Read(reader).ShouldBeNull();
        reader.Failures.ShouldBeEmpty();
        ConnectionSettingsReader.Complete(inputs).ShouldBe(Map(("connection", Secret(PropertyValue.Unknown))));
        Should.Throw<ProviderException>(() => ConnectionSettingsReader.Read(inputs));
    }
}
