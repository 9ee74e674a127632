using System.Collections.Immutable;

namespace GitOrigin.Ops.Drift;

/// <summary>What the server's tool <c>inspect</c> found.</summary>
/// <param name="Accounts">The accounts of git-origin.</param>
/// <param name="Repositories">The repositories.</param>
/// <param name="Files">Our files, by path below their folder: SHA-256 (hex) and mode.</param>
public sealed record Inspection(
    ImmutableSortedSet<string> Accounts, ImmutableSortedSet<string> Repositories, ImmutableSortedDictionary<string, (string Hash, string Mode)> Files)
{
    /// <summary>Reads what the tool prints.</summary>
    /// <exception cref="OpsException">It is another text.</exception>
    public static Inspection Parse(IEnumerable<string> lines)
    {
        var accounts = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var repositories = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        var files = ImmutableSortedDictionary.CreateBuilder<string, (string, string)>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            switch (line.Split(' ', 2))
            {
                case ["account", var name]:
                    accounts.Add(name);
                    break;
                case ["repository", var name]:
                    repositories.Add(name);
                    break;
                // A name of somebody else's may have blanks in it; what is behind it has none.
                case ["file", var rest] when rest.Split(' ') is [.., var hash, var mode] words && words.Length > 2:
                    files[rest[..^(hash.Length + mode.Length + 2)]] = (hash, mode);
                    break;
                default:
                    throw new OpsException($"the server's inspection has a line that this version does not know ('{line}')");
            }
        }

        return new Inspection(accounts.ToImmutable(), repositories.ToImmutable(), files.ToImmutable());
    }
}
