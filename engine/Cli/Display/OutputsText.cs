using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Display;

/// <summary>A stack's outputs as aligned lines, secrets masked.</summary>
internal static class OutputsText
{
    private const int MaximumValue = 400;

    /// <summary>The lines; none for a stack without outputs.</summary>
    public static IEnumerable<string> Lines(PropertyMap outputs)
    {
        var width = outputs.Keys.Select(name => name.Length).DefaultIfEmpty().Max();
        return outputs.Select(output => $"{(output.Key + ":").PadRight(width + 1)} {TextFormat.Cut(ValueText.Of(output.Value), MaximumValue)}");
    }
}
