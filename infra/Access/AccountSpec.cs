using System.Globalization;
using System.Text;
using GitOrigin.Infra.Remote;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Access;

/// <summary>Renders what the server's <c>account</c> tool reads.</summary>
public static class AccountSpec
{
    // sshd_config forces the same command; said here as well, it holds where that file is not in force.
    private static readonly string Forced = $"restrict,command=\"{ServerPaths.Tool("serve")}\"";

    /// <summary>The specification of an account. Holds nothing of any repository but the account's own rights.</summary>
    public static string Render(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var spec = new StringBuilder($"role {RoleWord(account.Role)}\n");
        if (account.FullName is not null)
            spec.Append($"name {account.FullName}\n");
        foreach (var (repository, right) in account.Rights)
            spec.Append($"{(right == Right.Write ? "write" : "read")} {repository}\n");
        foreach (var key in account.Keys)
            spec.Append($"key {Line(key)}\n");
        return spec.ToString();
    }

    // A line of authorized_keys: sshd(8), "AUTHORIZED_KEYS FILE FORMAT". The variable tells the push log which key it was.
    private static string Line(AccountKey key)
    {
        var line = new StringBuilder($"{Forced},environment=\"GIT_ORIGIN_KEY={key.Key.Fingerprint}\"");
        if (key.Expires is { } moment)
            line.Append(CultureInfo.InvariantCulture, $",expiry-time=\"{moment.UtcDateTime:yyyyMMddHHmm}\"");
        if (!key.From.IsEmpty)
            line.Append($",from=\"{string.Join(',', key.From)}\"");
        line.Append($" {key.Key.Text}");
        if (key.Comment is not null)
            line.Append($" {key.Comment}");
        return line.ToString();
    }

    private static string RoleWord(Role role) => role switch
    {
        Role.Admin => "admin",
        Role.Developer => "developer",
        Role.Anon => "anon",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
