using CliWrap;
using CliWrap.Buffered;
using CsCheck;
using GitOrigin.Ops.Ssh;

namespace GitOrigin.Ops.Tests.Ssh;

public sealed class SshOptionsTests
{
    [Fact]
    public void The_host_key_is_always_pinned()
    {
        var options = SshOptions.For(SshIdentity.FromFile("grace", "/keys/grace"), "/run/known_hosts");

        options.ShouldContain("StrictHostKeyChecking=yes");
        options.ShouldContain("UserKnownHostsFile=/run/known_hosts");
        options.ShouldContain("IdentityFile=/keys/grace");
        options.ShouldContain("IdentityAgent=none");
    }

    [Fact]
    public async Task A_shell_reads_the_command_line_as_the_same_words()
    {
        await Gen.String[Gen.Char["aZ0 '\"$\\*;&|<>`~#-"], 1, 20].SampleAsync(
            async path =>
            {
                var identity = SshIdentity.FromFile("grace", path);
                var shell = await Cli.Wrap("sh")
                    .WithArguments(["-c", "printf '%s\\0' " + SshOptions.CommandLine(identity, path)])
                    .ExecuteBufferedAsync();

                shell.StandardOutput.Split('\0')[..^1].ShouldBe(["ssh", .. SshOptions.For(identity, path)]);
            },
            iter: 50);
    }
}
