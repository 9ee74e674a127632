using System.Text.Encodings.Web;
using System.Text.Json;
using EmbeddedEngine.Events;
using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.Cli.Display;

/// <summary>
/// Blots secrets out of messages. Values keep their secret marks and need no filter; a message is plain text, into which
/// a program or a tool may have written a secret that it was given.
/// </summary>
internal sealed class SecretFilter
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = SecretMask.Text;

    /// <summary>A shorter secret would blot out half of every message and protect nothing.</summary>
    private const int MinimumLength = 4;

    /// <summary>A line of a longer secret is blotted out on its own only if it is long enough to tell something.</summary>
    private const int MinimumLineLength = 12;

    private readonly string[] needles;

    /// <summary>Makes a filter for secrets in plaintext.</summary>
    public SecretFilter(IEnumerable<string> secrets) =>
        needles = [.. secrets.SelectMany(Forms).Distinct(StringComparer.Ordinal).OrderByDescending(form => form.Length)];

    /// <summary>A filter that lets everything through.</summary>
    public static SecretFilter None { get; } = new([]);

    /// <summary>The text with every secret replaced by <see cref="Mask"/>.</summary>
    public string Apply(string text)
    {
        foreach (var needle in needles)
            text = text.Replace(needle, Mask, StringComparison.Ordinal);
        return text;
    }

    /// <summary>The event with every secret in its message replaced.</summary>
    public EngineEvent Apply(EngineEvent @event) => @event is DiagnosticReported diagnostic
        ? diagnostic with { Message = Apply(diagnostic.Message) }
        : @event;

    /// <summary>The shapes in which a secret may turn up: as it is, as JSON writes it, and line by line, since output is reported in lines.</summary>
    private static IEnumerable<string> Forms(string secret)
    {
        var text = secret.Trim();
        if (text.Length < MinimumLength)
            yield break;
        yield return text;
        var json = JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        yield return json;
        if (!text.Contains('\n', StringComparison.Ordinal))
            yield break;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            // The frame of a PEM text is no secret, and stands in many a harmless message.
            if (line.Length >= MinimumLineLength && !line.StartsWith("-----", StringComparison.Ordinal))
                yield return line;
        }
    }
}
