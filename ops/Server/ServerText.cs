using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace GitOrigin.Ops.Server;

/// <summary>The texts that the server's tool <c>data</c> reads and prints.</summary>
public static class ServerText
{
    /// <summary>Reads what <c>data list</c> prints.</summary>
    /// <exception cref="OpsException">It is not whole, or not such a text.</exception>
    public static ImmutableSortedDictionary<string, ServerRepository> ParseList(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var repositories = ImmutableSortedDictionary.CreateBuilder<string, ServerRepository>(StringComparer.Ordinal);
        string? name = null;
        var head = "";
        var journal = 0;
        var refs = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (line.Split(' ', 3))
            {
                case ["repository", var it] when name is null:
                    (name, head, journal) = (it, "", 0);
                    refs.Clear();
                    break;
                case ["journal", var number] when name is not null && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out journal):
                    break;
                case ["head", var it] when name is not null:
                    head = it;
                    break;
                case ["ref", var id, var reference] when name is not null:
                    refs[reference] = id;
                    break;
                case ["end"] when name is not null:
                    repositories[name] = new ServerRepository(head, refs.ToImmutable(), journal);
                    name = null;
                    break;
                default:
                    throw new OpsException($"the server lists its repositories in another way than this version knows ('{line}'): run scripts/create-all");
            }
        }

        return name is null ? repositories.ToImmutable() : throw new OpsException($"the server's list of repositories breaks off within {name}: run this again");
    }

    /// <summary>What <c>data commit</c> reads.</summary>
    /// <param name="state">What the import is to become.</param>
    /// <param name="isSaved">Whether the target has all its objects, so that the next journal entry may lean on them.</param>
    public static string WriteState(ServerRepository state, bool isSaved = true)
    {
        ArgumentNullException.ThrowIfNull(state);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"head {state.Head}\njournal {state.Journal}\n");
        foreach (var (reference, id) in state.Refs)
        {
            text.Append(CultureInfo.InvariantCulture, $"ref {id} {reference}\n");
        }

        return text.Append(isSaved ? "" : "unsaved\n").Append("end\n").ToString();
    }
}
