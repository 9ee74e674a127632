using System.Text.Encodings.Web;
using System.Text.Json;

namespace EmbeddedEngine.State;

/// <summary>How state is written as JSON: compact, and with no more escapes than JSON asks for.</summary>
internal static class StateJson
{
    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
    };

    public static JsonDocumentOptions ReaderOptions { get; } = new() { MaxDepth = MaxDepth };

    /// <summary>Deeper values than any program makes, and shallow enough for the stack of a thread.</summary>
    public const int MaxDepth = 512;

    /// <summary>A time in RFC 3339, UTC, with no more digits than it has.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'");
}
