using GitOrigin.Infra.Backup;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Tests.Backup;

public sealed class TargetNameTests
{
    [Fact]
    public void A_folder_is_a_path() => TargetName.Of(new DirectoryTarget(".state/backups"), "dev").ShouldBe(".state/backups/dev");

    [Theory]
    [InlineData("backup.example.org", "/srv/git", "sftp://git@backup.example.org:22/srv/git/dev")]
    [InlineData("2001:db8::7", "git", "sftp://git@[2001:db8::7]:22/~/git/dev")]
    public void A_server_is_a_url_and_a_folder_in_the_home_another_than_one_in_the_root(string host, string path, string name) =>
        TargetName.Of(new SftpTarget { Host = host, User = "git", Path = path, HostKey = "" }, "dev").ShouldBe(name);

    [Theory]
    [InlineData("", "s3://backups/dev")]
    [InlineData("a/b", "s3://backups/a/b/dev")]
    public void A_bucket_is_a_url(string prefix, string name) =>
        TargetName.Of(new S3Target { Endpoint = "https://s3.example.org", Bucket = "backups", Prefix = prefix, AccessKey = "" }, "dev").ShouldBe(name);
}
