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
    public void Disk_sizes(string size, bool isGood) => Check(DiskSizes.ProblemOf(size), isGood);

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

    private static void Check(string? problem, bool isGood) => (problem is null).ShouldBe(isGood, problem);
}
