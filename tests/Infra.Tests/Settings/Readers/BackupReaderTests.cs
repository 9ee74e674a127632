using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Tests.Settings.Readers;

public sealed class BackupReaderTests
{
    private static readonly (string, string) Key = ("backupKey", "-----BEGIN OPENSSH PRIVATE KEY-----\nhunter22\n-----END OPENSSH PRIVATE KEY-----");
    private static readonly (string, string) Secret = ("backupSecret", "hunter22");
    private static readonly (string, string) Passphrase = ("backupPassphrase", "hunter22 and more");

    private static readonly string Sftp =
        """{"sftp": {"host": "backup.example.org", "user": "git", "path": "backups/", "hostKey": "KEY root@backup"}}"""
            .Replace("KEY", Keys.Ed25519("host"), StringComparison.Ordinal);

    private const string S3 = """{"s3": {"endpoint": "https://s3.example.org/", "bucket": "backups", "accessKey": "AK"}}""";

    private readonly Reading _reading = new();

    [Fact]
    public void An_sftp_server_is_read()
    {
        var backup = _reading.Of(("backup", Sftp), Key).Backup;

        backup.Target.ShouldBe(new SftpTarget { Host = "backup.example.org", Port = 22, User = "git", Path = "backups", HostKey = Keys.Ed25519("host") });
        backup.OnPush.ShouldBeTrue();
        backup.Encrypt.ShouldBeFalse();
        backup.Schedule.ShouldBeNull();
    }

    [Fact]
    public void A_bucket_is_read() => _reading.Of(("backup", S3), Secret).Backup.Target.ShouldBe(
        new S3Target { Endpoint = "https://s3.example.org", Region = "us-east-1", Bucket = "backups", Prefix = "", AccessKey = "AK" });

    [Fact]
    public void Everything_else_is_read()
    {
        var backup = _reading.Of(
            ("backup", S3[..^1] + """, "encrypt": true, "keep": {"last": 3, "monthly": 0}, "forget": ["gone"], "onPush": false, "schedule": "03:30"}"""),
            Secret,
            Passphrase).Backup;

        backup.Encrypt.ShouldBeTrue();
        backup.Keep.ShouldBe(new KeepSettings { Last = 3, Daily = 7, Weekly = 4, Monthly = 0 });
        backup.Forget.ShouldBe(["gone"]);
        backup.OnPush.ShouldBeFalse();
        backup.Schedule.ShouldBe("03:30");
    }

    [Fact]
    public void A_folder_is_not_saved_to_on_push() => _reading.Of(("backup", """{"directory": "/backups"}""")).Backup.OnPush.ShouldBeFalse();

    [Fact]
    public void Missing_secrets_are_named_with_the_line_that_sets_them()
    {
        _reading.MistakesOf(("backup", Sftp[..^1] + """, "encrypt": true}""")).ShouldBe(
        [
            "git-origin:backup.sftp: needs the private key of its user: set it with scripts/pulumi config set --secret git-origin:backupKey <KEY_FILE",
            "git-origin:backup.encrypt: needs a passphrase: set it with scripts/pulumi config set --secret git-origin:backupPassphrase (which asks for it), and keep a copy where you keep passwords: nothing can be restored without it",
        ]);
        _reading.MistakesOf(("backup", S3)).ShouldBe(
        [
            "git-origin:backup.s3: needs the secret access key: set it with scripts/pulumi config set --secret git-origin:backupSecret (which asks for it)",
        ]);
    }

    [Theory]
    [InlineData("backupKey", "ssh-ed25519 hunter22", "git-origin:backupKey: is not a private key")]
    [InlineData("backupSecret", "hunter22\nx", "git-origin:backupSecret: must be one line")]
    [InlineData("backupPassphrase", " hunter22", "git-origin:backupPassphrase: begins or ends with a blank")]
    public void A_secret_that_cannot_be_right_is_reported_and_never_repeated(string key, string text, string message)
    {
        var mistake = _reading.MistakesOf((key, text)).ShouldHaveSingleItem();

        mistake.ShouldStartWith(message);
        mistake.ShouldNotContain("hunter22");
    }

    [Theory]
    [InlineData("""{"directory": ""}""", "git-origin:backup.directory: is empty")]
    [InlineData("""{"directory": "/a", "sftp": {}}""", "git-origin:backup: must have one place only")]
    [InlineData("""{"sftp": {"user": "git"}}""", "git-origin:backup.sftp.host: is missing")]
    [InlineData("""{"sftp": {"host": "h", "user": "git", "path": "p"}}""", "git-origin:backup.sftp.hostKey: is missing: give what /etc/ssh/ssh_host_ed25519_key.pub holds")]
    [InlineData("""{"sftp": {"host": "h", "user": "git", "path": "../p", "hostKey": "x"}}""", "git-origin:backup.sftp.path: '../p' is not the path")]
    [InlineData("""{"sftp": {"host": "h", "user": "git", "path": "p", "hostKey": "x"}}""", "git-origin:backup.sftp.hostKey: is not a public key")]
    [InlineData("""{"sftp": {"host": "h", "key": "x"}}""", "git-origin:backup.sftp.key: is not a setting")]
    [InlineData("""{"s3": {"endpoint": "http://s3.example.org", "bucket": "bbb", "accessKey": "a"}}""", "git-origin:backup.s3.endpoint: is not encrypted")]
    [InlineData("""{"s3": {"endpoint": "https://s3.example.org", "bucket": "b", "accessKey": "a"}}""", "git-origin:backup.s3.bucket: 'b' is not the name")]
    [InlineData("""{"s3": {"endpoint": "https://s3.example.org", "bucket": "bbb"}}""", "git-origin:backup.s3.accessKey: is missing")]
    [InlineData("""{"keep": {"last": 0}}""", "git-origin:backup.keep.last: must be a whole number from 1")]
    [InlineData("""{"keep": {"daily": -1}}""", "git-origin:backup.keep.daily: must be a whole number from 0")]
    [InlineData("""{"keep": {"yearly": 1}}""", "git-origin:backup.keep.yearly: is not a setting")]
    [InlineData("""{"forget": ["../x"]}""", "git-origin:backup.forget[0]: '../x' is not a repository name")]
    [InlineData("""{"forget": "x"}""", "git-origin:backup.forget: must be a list, not text")]
    [InlineData("""{"schedule": "nightly"}""", "git-origin:backup.schedule: 'nightly' is not a schedule")]
    [InlineData("""{"onPush": true}""", "git-origin:backup.onPush: cannot be: the server does not reach a folder")]
    [InlineData("""{"encrypt": "yes"}""", "git-origin:backup.encrypt: must be true or false")]
    public void Each_mistake_names_its_place_and_the_fix(string json, string message) =>
        _reading.MistakesOf(("backup", json), Key, Secret).ShouldContain(mistake => mistake.StartsWith(message, StringComparison.Ordinal));
}
