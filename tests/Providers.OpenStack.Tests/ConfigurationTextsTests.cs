using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.OpenStack.Tests.Support.Values;

namespace EmbeddedEngine.Providers.OpenStack.Tests;

public sealed class ConfigurationTextsTests
{
    [Fact]
    public void Every_kind_of_value_is_a_text_and_what_says_nothing_is_left_out()
    {
        var texts = ConfigurationTexts.Of(Map(
            ("cloud", "sky"), ("insecure", true), ("allowReauth", false), ("maxRetries", 3), ("region", PropertyValue.Nothing),
            ("endpointOverrides", Map(("network", "https://net.example")))));

        texts.ShouldBe(
            new Dictionary<string, string>
            {
                ["cloud"] = "sky", ["insecure"] = "true", ["allowReauth"] = "false", ["maxRetries"] = "3", ["endpointOverrides.network"] = "https://net.example",
            },
            ignoreOrder: true);
    }
}
