using GitOrigin.Ops.Commands;
using GitOrigin.Ops.Restore;

namespace GitOrigin.Ops.Tests.Commands;

public sealed class JsonInputTests
{
    internal const string Request = """
        { "host": "127.0.0.1", "port": 2222, "knownHosts": "h ssh-ed25519 AAAA", "login": "debian", "loginKey": "SECRET", "repositories": ["gaiaxpy"],
          "backup": { "directory": ".state/backups", "sftp": null, "s3": null, "stack": "dev", "passphrase": null, "encrypt": false,
                      "keep": { "last": 10, "daily": 7, "weekly": 4, "monthly": 12 }, "forget": [], "schedule": null } }
        """;

    [Fact]
    public void Reads_what_the_program_sends()
    {
        var request = JsonInput.Read<NewServerRequest>(Request);

        request.Access.ToString().ShouldBe("debian@127.0.0.1:2222");
        request.Repositories.ShouldBe(["gaiaxpy"]);
        request.Backup.Directory.ShouldBe(".state/backups");
        request.Backup.Keep.Monthly.ShouldBe(12);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{ \"host\": \"SECRET\", \"port\": \"SECRET\" }")]
    public void Anything_else_is_refused_without_being_quoted(string json)
    {
        var fault = Should.Throw<OpsException>(() => JsonInput.Read<NewServerRequest>(json));

        fault.Message.ShouldContain("docs/data.md");
        fault.Message.ShouldNotContain("SECRET");
    }
}
