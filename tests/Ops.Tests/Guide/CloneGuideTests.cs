using GitOrigin.Ops.Guide;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Tests.Guide;

public sealed class CloneGuideTests
{
    private readonly string guide = CloneGuide.Render(OutputsReader.Read(SampleOutputs.Json), "dev");

    [Fact]
    public void Names_the_newest_tag() => guide.ShouldContain("scripts/checkout gaiaxpy 1.10.0 /tmp/gaiaxpy --stack dev");

    [Fact]
    public void Gives_the_host_key_to_trust_and_the_url_to_push_to()
    {
        guide.ShouldContain("[127.77.0.1]:2222 ssh-ed25519 AAAA");
        guide.ShouldContain("git clone ssh://grace@127.77.0.1:2222/gaiaxpy.git");
    }

    [Fact]
    public void Holds_no_secret() => guide.ShouldNotContain("PRIVATE KEY");
}
