using EmbeddedEngine.Secrets;
using EmbeddedEngine.Tests.State;

namespace EmbeddedEngine.Tests.Secrets;

public sealed class PassphraseSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> environment = [];
    private int questions;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_variable_counts_even_if_it_is_empty()
    {
        environment["PULUMI_CONFIG_PASSPHRASE"] = "";
        environment["PULUMI_CONFIG_PASSPHRASE_FILE"] = "/nowhere";

        (await Source().GetAsync(false, CancellationToken.None)).ShouldBe("");
    }

    [Fact]
    public async Task A_file_is_read_without_the_spaces_around_it()
    {
        environment["PULUMI_CONFIG_PASSPHRASE_FILE"] = folder.Write("pass", " from a file \n");

        (await Source().GetAsync(false, CancellationToken.None)).ShouldBe("from a file");
    }

    [Fact]
    public async Task A_file_that_is_missing_is_named()
    {
        environment["PULUMI_CONFIG_PASSPHRASE_FILE"] = folder.File("missing");

        var failure = await Should.ThrowAsync<SecretsException>(async () => await Source().GetAsync(false, CancellationToken.None));

        failure.Message.ShouldContain("PULUMI_CONFIG_PASSPHRASE_FILE");
        failure.Message.ShouldContain(folder.File("missing"));
    }

    [Fact]
    public async Task The_user_is_asked_once()
    {
        var source = Source();

        (await source.GetAsync(true, CancellationToken.None)).ShouldBe("asked, new: True");
        (await source.GetAsync(false, CancellationToken.None)).ShouldBe("asked, new: True");

        questions.ShouldBe(1);
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_the_variables_are_named()
    {
        var source = new PassphraseSource(_ => null, null);

        (await Should.ThrowAsync<SecretsException>(async () => await source.GetAsync(false, CancellationToken.None)))
            .Message.ShouldContain("PULUMI_CONFIG_PASSPHRASE");
    }

    private PassphraseSource Source() => new(environment.GetValueOrDefault, Ask);

    private ValueTask<string> Ask(bool isNew, CancellationToken cancellation)
    {
        questions++;
        return ValueTask.FromResult($"asked, new: {isNew}");
    }
}
