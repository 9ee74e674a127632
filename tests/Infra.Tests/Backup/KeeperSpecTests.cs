using GitOrigin.Infra.Backup;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Tests.Backup;

public sealed class KeeperSpecTests
{
    private static readonly BackupSecrets Secrets = BackupSecrets.Of(new Dictionary<string, string>
    {
        ["backupKey"] = "-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----",
        ["backupSecret"] = "store secret",
        ["backupPassphrase"] = "pass phrase",
    });

    private static readonly SftpTarget Sftp = new() { Host = "backup.example.org", Port = 2222, User = "git", Path = "/srv/backups", HostKey = "ssh-ed25519 AAAA" };

    private static readonly S3Target S3 = new() { Endpoint = "https://s3.example.org", Bucket = "backups", AccessKey = "AK" };

    private static string Render(BackupSettings backup, HostingSettings? hosting = null) =>
        KeeperSpec.Render(hosting ?? new(), backup, Secrets, "prod");

    [Fact]
    public void A_folder_is_nothing_that_the_server_reaches() => Render(new() { Encrypt = true }).ShouldBe("maintenance daily\nreserve 5%\n");

    [Fact]
    public void A_reserve_by_size_is_in_bytes() =>
        Render(new(), new() { DiskReserve = "500M", Maintenance = Maintenance.Never }).ShouldBe("maintenance never\nreserve 524288000\n");

    [Fact]
    public void An_sftp_server_with_its_pinned_key() => Render(new() { Target = Sftp, OnPush = true, Encrypt = true }).ShouldBe("""
        maintenance daily
        reserve 5%
        target sftp://git@backup.example.org:2222/srv/backups/prod
        sftp backup.example.org 2222 git /srv/backups/prod
        known-host [backup.example.org]:2222 ssh-ed25519 AAAA
        private-key
        -----BEGIN OPENSSH PRIVATE KEY-----
        abc
        -----END OPENSSH PRIVATE KEY-----
        passphrase pass phrase

        """);

    [Fact]
    public void A_bucket() => Render(new() { Target = S3 with { Prefix = "git" }, OnPush = true }).ShouldBe("""
        maintenance daily
        reserve 5%
        target s3://backups/git/prod
        s3 https://s3.example.org us-east-1 backups git/prod AK
        secret store secret

        """);

    [Fact]
    public void What_is_not_saved_on_push_gives_the_server_no_secret() =>
        Render(new() { Target = Sftp, OnPush = false, Encrypt = true }).ShouldBe("maintenance daily\nreserve 5%\n");

    [Fact]
    public void Packages_only_where_they_are_needed()
    {
        KeeperSpec.PackagesFor(new() { Encrypt = true }).ShouldBeEmpty();
        KeeperSpec.PackagesFor(new() { Target = Sftp, OnPush = true }).ShouldBeEmpty();
        KeeperSpec.PackagesFor(new() { Target = Sftp, OnPush = true, Encrypt = true }).ShouldBe(["gpg"]);
        KeeperSpec.PackagesFor(new() { Target = S3, OnPush = true }).ShouldBe(["curl"]);
        KeeperSpec.PackagesFor(new() { Target = S3, OnPush = false, Encrypt = true }).ShouldBeEmpty();
    }
}
