using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for names of accounts: Unix names, and none that a system or this product has a use for.</summary>
internal static partial class AccountNames
{
    // Accounts of Debian, Ubuntu, Fedora and Rocky as they are installed, and the logins of their cloud images.
    private static readonly HashSet<string> Reserved =
    [
        "root", "daemon", "bin", "sys", "sync", "games", "man", "lp", "mail", "news", "uucp", "proxy", "www-data", "backup", "list",
        "irc", "gnats", "nobody", "sshd", "messagebus", "adm", "shutdown", "halt", "operator", "ftp", "dbus", "tss", "polkitd", "chrony",
        "syslog", "uuidd", "tcpdump", "landscape", "pollinate", "lxd", "rpc", "rpcuser", "cloud-init",
        "debian", "ubuntu", "fedora", "rocky", "almalinux", "centos", "cloud-user", "ec2-user",
        "anon", "git", "sudo", "wheel", "users", "staff", "shadow", "tty", "disk", "kmem", "audio", "video", "cdrom", "dialout", "nogroup",
    ];

    /// <summary>What is wrong with a name; null where nothing is.</summary>
    public static string? ProblemOf(string name)
    {
        if (!Form().IsMatch(name))
            return $"'{name}' is not an account name: use up to 32 lower-case letters, digits, _ and -, beginning with a letter";
        return Reserved.Contains(name)
            || name.StartsWith("git-", StringComparison.Ordinal)
            || name.StartsWith("systemd-", StringComparison.Ordinal)
            ? $"'{name}' is a name that servers have a use of their own for: choose another"
            : null;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_-]{0,31}\z")]
    private static partial Regex Form();
}
