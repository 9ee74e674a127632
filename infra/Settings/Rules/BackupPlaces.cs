using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rules for places of backups. The server's tools read them as words with blanks between.</summary>
internal static partial class BackupPlaces
{
    /// <summary>What is wrong with a folder on an SFTP server; null where nothing is.</summary>
    public static string? ProblemOfPath(string path) =>
        Path().IsMatch(path) && !HasOddParts(path.TrimStart('/').TrimEnd('/')) && path.Trim('/').Length > 0
            ? null
            : $"'{path}' is not the path of a folder: use letters, digits, '.', '_', '-', '+', '@' and '/', from the account's home or from '/'";

    /// <summary>What is wrong with what all names in a bucket begin with; null where nothing is.</summary>
    public static string? ProblemOfPrefix(string prefix) => prefix.Length == 0 || (Path().IsMatch(prefix) && !HasOddParts(prefix))
        ? null
        : $"'{prefix}' is not a prefix: use letters, digits, '.', '_', '-', '+', '@' and '/', without a '/' at either end";

    /// <summary>What is wrong with the name of a bucket; null where nothing is.</summary>
    public static string? ProblemOfBucket(string bucket) => Bucket().IsMatch(bucket) && !bucket.Contains("..", StringComparison.Ordinal)
        ? null
        : $"'{bucket}' is not the name of a bucket: 3 to 63 letters, digits, '.', '_' and '-', with a letter or digit at both ends";

    /// <summary>What is wrong with a region; null where nothing is.</summary>
    public static string? ProblemOfRegion(string region) => Word().IsMatch(region) ? null : $"'{region}' is not a region: use letters, digits, '_' and '-'";

    /// <summary>What is wrong with the id of an access key; null where nothing is.</summary>
    public static string? ProblemOfAccessKey(string id) => Id().IsMatch(id) ? null : "is not the id of an access key: copy it again, without blanks";

    /// <summary>What is wrong with the URL of a store; null where nothing is. A password in it is not repeated.</summary>
    public static string? ProblemOfEndpoint(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || url.Any(letter => letter is <= ' ' or > '~'))
            return "is not the URL of a store: write it like https://s3.example.org";
        if (uri.UserInfo.Length > 0)
            return "holds a name or a password: give the id of the access key as accessKey, and its secret as git-origin:backupSecret";
        if (uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return "has something behind the name of the host: bucket and prefix are settings of their own";
        return uri.Scheme == "https" || uri.IsLoopback
            ? null
            : "is not encrypted: everybody on the way could read and change what is saved; use https";
    }

    private static bool HasOddParts(string path) => path.Split('/').Any(part => part is "" or "." or ".." || part.StartsWith('-'));

    [GeneratedRegex(@"\A[A-Za-z0-9._+@/-]{1,200}\z")]
    private static partial Regex Path();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]\z")]
    private static partial Regex Bucket();

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_-]{0,62}\z")]
    private static partial Regex Word();

    [GeneratedRegex(@"\A[!-~]{1,128}\z")]
    private static partial Regex Id();
}
