using System.Text;

namespace EmbeddedEngine.Providers.OpenStack.Schema;

/// <summary>The services write names with underscores, Pulumi writes them in camel case.</summary>
internal static class FieldNames
{
    /// <summary>The service's name of a property.</summary>
    public static string Of(string property)
    {
        var name = new StringBuilder();
        foreach (var letter in property)
            name.Append(char.IsAsciiLetterUpper(letter) ? "_" : "").Append(char.ToLowerInvariant(letter));
        return name.ToString();
    }

    /// <summary>The property's name of a service's field.</summary>
    public static string Property(string field)
    {
        var name = new StringBuilder();
        var upper = false;
        foreach (var letter in field)
        {
            if (letter == '_')
            {
                upper = name.Length > 0;
                continue;
            }

            name.Append(upper ? char.ToUpperInvariant(letter) : letter);
            upper = false;
        }

        return name.ToString();
    }
}
