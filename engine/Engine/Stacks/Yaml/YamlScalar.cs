using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>A single value: text as it was typed.</summary>
/// <param name="text">The text, without quotes.</param>
/// <param name="isPlain">Whether it stands without quotes, so that <c>true</c>, <c>1</c> and <c>null</c> are not texts.</param>
internal sealed partial class YamlScalar(string text, bool isPlain = false) : YamlValue
{
    public string Text { get; } = text;

    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether it is the absent value: nothing, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Whether it is a text, not a boolean, a number or nothing.</summary>
    public bool IsText => !IsNull && AsBool() is null && !IsNumber;

    /// <summary>
    /// Whether it is a number of YAML's core schema. One that begins with a zero, as in <c>0644</c>, is a text: it
    /// would not survive as a number.
    /// </summary>
    private bool IsNumber => IsPlain && Number().IsMatch(Text);

    /// <summary>The boolean it is, if it is one.</summary>
    public bool? AsBool() => !IsPlain ? null : Text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>Writes it as the JSON value that YAML's core schema makes of it.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        if (IsNull)
        {
            json.WriteNullValue();
        }
        else if (AsBool() is { } flag)
        {
            json.WriteBooleanValue(flag);
        }
        else if (IsNumber)
        {
            WriteNumber(json);
        }
        else
        {
            json.WriteStringValue(Text);
        }
    }

    private void WriteNumber(Utf8JsonWriter json)
    {
        // Whole numbers keep all their digits, also those that a double has no room for.
        var digits = Text.TrimStart('+');
        if (WholeNumber().IsMatch(digits))
        {
            json.WriteRawValue(digits);
        }
        else
        {
            json.WriteNumberValue(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"\A[-+]?(0|[1-9][0-9]*)(\.[0-9]*)?([eE][-+]?[0-9]{1,2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();
}
