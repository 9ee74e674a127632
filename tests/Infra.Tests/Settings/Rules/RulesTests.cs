using GitOrigin.Infra.Settings.Rules;

namespace GitOrigin.Infra.Tests.Settings.Rules;

public sealed class RulesTests
{
    [Theory]
    [InlineData("dev", true)]
    [InlineData("git-1", true)]
    [InlineData("Dev", false)]
    [InlineData("1dev", false)]
    [InlineData("dev-", false)]
    [InlineData("dev.example", false)]
    [InlineData("dev\n", false)]
    [InlineData("", false)]
    public void Host_names(string name, bool isGood) => Check(HostNames.ProblemOf(name), isGood);

    [Theory]
    [InlineData("10G", true)]
    [InlineData("512M", true)]
    [InlineData("huge", false)]
    [InlineData("0G", false)]
    [InlineData("10", false)]
    [InlineData("10GB", false)]
    [InlineData("-1G", false)]
    [InlineData("9999999999T", false)]
    public void Sizes_of_disks_and_pushes(string size, bool isGood) => Check(Sizes.ProblemOf(size), isGood);

    [Theory]
    [InlineData("ada", true)]
    [InlineData("a_b-c9", true)]
    [InlineData("gitta", true)]
    [InlineData("root", false)]
    [InlineData("debian", false)]
    [InlineData("anon", false)]
    [InlineData("git", false)]
    [InlineData("git-ada", false)]
    [InlineData("systemd-network", false)]
    [InlineData("Ada", false)]
    [InlineData("9ada", false)]
    [InlineData("_ada", false)]
    [InlineData("ada.l", false)]
    [InlineData("ada l", false)]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456", false)]
    public void Account_names(string name, bool isGood) => Check(AccountNames.ProblemOf(name), isGood);

    [Theory]
    [InlineData("gaiaxpy", true)]
    [InlineData("0.x_y-z", true)]
    [InlineData("../etc", false)]
    [InlineData(".hidden", false)]
    [InlineData("-x", false)]
    [InlineData("GaiaXPy", false)]
    [InlineData("x.git", false)]
    [InlineData("x.lock", false)]
    [InlineData("a/b", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    public void Repository_names(string name, bool isGood) => Check(RepositoryNames.ProblemOf(name), isGood);

    [Theory]
    [InlineData("https://example.org/x.git", true)]
    [InlineData("http://example.org/x.git", true)]
    [InlineData("ssh://git@example.org/x.git", true)]
    [InlineData("git://example.org/x.git", true)]
    [InlineData("file:///srv/x.git", true)]
    [InlineData("ftp://example.org/x.git", false)]
    [InlineData("ext::sh -c id", false)]
    [InlineData("git@example.org:x.git", false)]
    [InlineData("https://ada:secret@example.org/x.git", false)]
    [InlineData("https://example.org/x y.git", false)]
    [InlineData("/srv/x.git", false)]
    [InlineData("", false)]
    public void Seed_urls(string url, bool isGood) => Check(SeedUrls.ProblemOf(url), isGood);

    [Fact]
    public void A_password_in_a_url_is_not_repeated() =>
        SeedUrls.ProblemOf("https://ada:hunter22@example.org/x.git").ShouldNotBeNull().ShouldNotContain("hunter22");

    [Theory]
    [InlineData("10.12.0.0/16", true)]
    [InlineData("192.0.2.7/32", true)]
    [InlineData("2001:db8::/32", true)]
    [InlineData("10.12.0.1/16", false)]
    [InlineData("10.12.0.0/33", false)]
    [InlineData("10.12.0.0", false)]
    [InlineData("10.12/16", false)]
    [InlineData("everywhere", false)]
    public void Networks(string cidr, bool isGood) => Check(Cidrs.ProblemOf(cidr), isGood);

    [Theory]
    [InlineData("192.0.2.0/24", true)]
    [InlineData("0.0.0.0/0", false)]
    [InlineData("::/0", false)]
    public void Networks_that_may_connect(string cidr, bool isGood) => Check(Cidrs.ProblemOfAllowed(cidr), isGood);

    [Theory]
    [InlineData("main", true)]
    [InlineData("upgrade/zeppelin-0.10.0", true)]
    [InlineData("refs/heads/main", false)]
    [InlineData("HEAD", false)]
    [InlineData("@", false)]
    [InlineData("a..b", false)]
    [InlineData("a b", false)]
    [InlineData("a~1", false)]
    [InlineData("a.lock", false)]
    [InlineData("a/.b", false)]
    [InlineData("a//b", false)]
    [InlineData("a/", false)]
    [InlineData("a.", false)]
    [InlineData("-a", false)]
    [InlineData("a@{b", false)]
    [InlineData("release/*", false)]
    public void Branches_by_name(string name, bool isGood) => Check(Branches.ProblemOfName(name), isGood);

    [Theory]
    [InlineData("main", true)]
    [InlineData("release/*", true)]
    [InlineData("*", true)]
    [InlineData("v[0-9]*", true)]
    [InlineData("refs/heads/*", false)]
    [InlineData("a b", false)]
    [InlineData("a..b", false)]
    [InlineData("v[0-9", false)]
    [InlineData("", false)]
    public void Branches_by_pattern(string pattern, bool isGood) => Check(Branches.ProblemOfPattern(pattern), isGood);

    [Theory]
    [InlineData("192.0.2.1", true)]
    [InlineData("git.example.org", true)]
    [InlineData("2001:db8::1", true)]
    [InlineData("git_server", false)]
    [InlineData("-x", false)]
    [InlineData("a b", false)]
    public void Addresses_of_machines(string address, bool isGood) => Check(Addresses.ProblemOf(address), isGood);

    [Theory]
    [InlineData("192.0.2.1", true)]
    [InlineData("2001:db8::1", true)]
    [InlineData("192.0.2", false)]
    [InlineData("1", false)]
    [InlineData("git.example.org", false)]
    public void Addresses_in_numbers(string address, bool isGood) => Check(Addresses.ProblemOfNumeric(address), isGood);

    [Theory]
    [InlineData("/dev/disk/by-id/virtio-git-origin-data", true)]
    [InlineData("/dev/vdb", false)]
    [InlineData("/dev/disk/by-id/../sda", false)]
    public void Data_disks(string device, bool isGood) => Check(DataDevices.ProblemOf(device), isGood);

    [Theory]
    [InlineData("Ada Lovelace", true)]
    [InlineData("Ada: admin", false)]
    [InlineData("Lovelace, Ada", false)]
    [InlineData(" ", false)]
    public void Names_of_people(string name, bool isGood) => Check(FullNames.ProblemOf(name), isGood);

    [Theory]
    [InlineData("zeroPaddedFilemode", true)]
    [InlineData("zero-padded", false)]
    public void Checks_of_git(string id, bool isGood) => Check(FsckIds.ProblemOf(id), isGood);

    [Theory]
    [InlineData("debian", true)]
    [InlineData("root", true)]
    [InlineData("Debian", false)]
    public void Logins(string name, bool isGood) => Check(LoginNames.ProblemOf(name), isGood);

    [Theory]
    [InlineData("10G", 10L * 1024 * 1024 * 1024)]
    [InlineData("3K", 3072L)]
    [InlineData("1T", 1L << 40)]
    public void Sizes_count_by_1024(string size, long bytes) => Sizes.Bytes(size).ShouldBe(bytes);

    [Theory]
    [InlineData("2026-12-31", "2027-01-01T00:00:00Z")]
    [InlineData("2028-02-29", "2028-03-01T00:00:00Z")]
    [InlineData("2026-12-31T18:00Z", "2026-12-31T18:00:00Z")]
    [InlineData("1999-01-01", "1999-01-02T00:00:00Z")]
    public void A_day_ends_when_the_next_begins(string text, string moment)
    {
        Expiries.ProblemOf(text).ShouldBeNull();
        Expiries.Parse(text).ShouldBe(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));
        Expiries.Parse(text).Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-1-1")]
    [InlineData("2026-12-31T18:00")]
    [InlineData("2026-12-31T18:00+01:00")]
    [InlineData("2026-12-31T00:00:00Z")] // what YAML makes of a day without quotes: not the end of it
    [InlineData("31.12.2026")]
    [InlineData("9999-12-31")]
    [InlineData("never")]
    [InlineData("")]
    public void Other_times_are_refused(string text) => Expiries.ProblemOf(text).ShouldNotBeNull().ShouldContain("2026-12-31T18:00Z");

    [Theory]
    [InlineData("ada's laptop", "adas laptop")]
    [InlineData("ada@example", "ada@example")]
    [InlineData("  a\tb\u0007\"c ", "abc")]
    [InlineData("\"'", null)]
    [InlineData("é", null)]
    public void What_is_kept_of_a_comment(string comment, string? kept) => KeyComments.Fitting(comment).ShouldBe(kept);

    [Theory]
    [InlineData("Ada's laptop", false)]
    [InlineData("say \"x\"", false)]
    [InlineData("a\nb", false)]
    [InlineData("$HOME `id`", false)]
    [InlineData("", false)]
    [InlineData("ada, at work: (2026)", true)]
    public void Comments_of_keys(string comment, bool isGood) => Check(KeyComments.ProblemOf(comment), isGood);

    [Fact]
    public void A_long_comment_is_refused_and_a_long_one_of_a_file_is_cut()
    {
        Check(KeyComments.ProblemOf(new string('x', 101)), isGood: false);
        KeyComments.Fitting(new string('x', 101)).ShouldBe(new string('x', 100));
    }

    [Theory]
    [InlineData("192.0.2.7", true)]
    [InlineData("192.0.2.0/24", true)]
    [InlineData("2001:db8::7", true)]
    [InlineData("2001:db8::/32", true)]
    [InlineData("192.0.2.7/24", false)]
    [InlineData("0.0.0.0/0", false)]
    [InlineData("fe80::1%2", false)]
    [InlineData("*.example.org", false)]
    [InlineData("!192.0.2.7", false)]
    [InlineData("192.0.2.7,192.0.2.8", false)]
    [InlineData("", false)]
    public void Where_a_key_is_used_from(string source, bool isGood) => Check(Sources.ProblemOf(source), isGood);

    [Theory]
    [InlineData("5%", true)]
    [InlineData("50%", true)]
    [InlineData("500M", true)]
    [InlineData("0%", false)]
    [InlineData("51%", false)]
    [InlineData("-5%", false)]
    [InlineData("5.5%", false)]
    [InlineData("%", false)]
    [InlineData("5", false)]
    public void Reserves_of_the_disk(string reserve, bool isGood) => Check(DiskReserves.ProblemOf(reserve), isGood);

    [Theory]
    [InlineData("hourly", true)]
    [InlineData("daily", true)]
    [InlineData("weekly", true)]
    [InlineData("00:00", true)]
    [InlineData("23:59", true)]
    [InlineData("24:00", false)]
    [InlineData("3:30", false)]
    [InlineData("03:60", false)]
    [InlineData("monthly", false)]
    [InlineData("03:30\n", false)]
    public void Schedules_of_backups(string schedule, bool isGood) => Check(Schedules.ProblemOf(schedule), isGood);

    [Theory]
    [InlineData("git-origin", true)]
    [InlineData("/srv/backups/git", true)]
    [InlineData("a/b/", true)]
    [InlineData("/", false)]
    [InlineData("a//b", false)]
    [InlineData("../a", false)]
    [InlineData("a/./b", false)]
    [InlineData("-a", false)]
    [InlineData("a b", false)]
    [InlineData("a;b", false)]
    [InlineData("", false)]
    public void Folders_of_backups(string path, bool isGood) => Check(BackupPlaces.ProblemOfPath(path), isGood);

    [Theory]
    [InlineData("", true)]
    [InlineData("a/b", true)]
    [InlineData("/a", false)]
    [InlineData("a/", false)]
    [InlineData("a/../b", false)]
    [InlineData("a b", false)]
    public void Prefixes_in_buckets(string prefix, bool isGood) => Check(BackupPlaces.ProblemOfPrefix(prefix), isGood);

    [Theory]
    [InlineData("git-backups", true)]
    [InlineData("a.b", true)]
    [InlineData("ab", false)]
    [InlineData("a..b", false)]
    [InlineData("-ab", false)]
    [InlineData("a/b", false)]
    public void Buckets(string bucket, bool isGood) => Check(BackupPlaces.ProblemOfBucket(bucket), isGood);

    [Theory]
    [InlineData("https://s3.example.org", true)]
    [InlineData("https://s3.example.org:8443/", true)]
    [InlineData("http://127.77.0.9:9000", true)]
    [InlineData("http://localhost:9000", true)]
    [InlineData("http://s3.example.org", false)]
    [InlineData("https://key:hunter22@s3.example.org", false)]
    [InlineData("https://s3.example.org/bucket", false)]
    [InlineData("https://s3.example.org/?x", false)]
    [InlineData("s3://bucket", false)]
    [InlineData("s3.example.org", false)]
    public void Endpoints(string url, bool isGood)
    {
        Check(BackupPlaces.ProblemOfEndpoint(url), isGood);
        BackupPlaces.ProblemOfEndpoint(url)?.ShouldNotContain("hunter22");
    }

    [Theory]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----\nhunter22\n-----END OPENSSH PRIVATE KEY-----", true)]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----\nhunter22", false)]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nhunter22\n-----END RSA PRIVATE KEY-----", false)]
    [InlineData("ssh-ed25519 hunter22", false)]
    [InlineData("", false)]
    public void Private_keys(string text, bool isGood)
    {
        Check(SecretTexts.ProblemOfKey(text), isGood);
        SecretTexts.ProblemOfKey(text)?.ShouldNotContain("hunter22");
    }

    [Theory]
    [InlineData("correct horse hunter22", true)]
    [InlineData(" hunter22", false)]
    [InlineData("hunter22\n", false)]
    [InlineData("hun\nter22", false)]
    [InlineData("", false)]
    public void Passphrases(string text, bool isGood)
    {
        Check(SecretTexts.ProblemOfWord(text), isGood);
        SecretTexts.ProblemOfWord(text)?.ShouldNotContain("hunter22");
    }

    [Theory]
    [InlineData("backup", true)]
    [InlineData("u12345-sub1", true)]
    [InlineData("Backup.User", true)]
    [InlineData("-x", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    public void Accounts_on_servers_of_others(string name, bool isGood) => Check(LoginNames.ProblemOfAny(name), isGood);

    private static void Check(string? problem, bool isGood) => (problem is null).ShouldBe(isGood, problem);
}
