using EmbeddedEngine.Protocol;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Providers;

/// <summary>Names a provider resource as resources and requests do: <c>URN::ID</c>.</summary>
/// <param name="Urn">The provider resource.</param>
/// <param name="Id">Its id; the unknown sentinel while it is not known.</param>
public sealed record ProviderReference(Urn Urn, string Id)
{
    /// <summary>What the types of all provider resources begin with; the package's name follows.</summary>
    public const string TypePrefix = "pulumi:providers:";

    /// <summary>The package whose resources it provides.</summary>
    public string Package => PackageOf(Urn.Type);

    /// <summary>Whether the id is not known yet, as in the preview of a new provider.</summary>
    public bool IsUnknown => Id.Length == 0 || UnknownSentinels.Contains(Id);

    /// <summary>The reference to a provider resource that has been registered.</summary>
    public static ProviderReference Of(ResourceState provider) =>
        new(provider.Urn, provider.Id.Length == 0 ? UnknownSentinels.Any : provider.Id);

    /// <summary>The package of a provider resource's type, or of any other type: what stands before the first colon.</summary>
    public static string PackageOf(string type) =>
        IsProvider(type) ? type[TypePrefix.Length..] : type.Split(':', 2)[0];

    /// <summary>Whether resources of the type are providers.</summary>
    public static bool IsProvider(string type) => type.StartsWith(TypePrefix, StringComparison.Ordinal);

    /// <summary>Reads a reference.</summary>
    /// <exception cref="FormatException">The text is not a reference to a provider.</exception>
    public static ProviderReference Parse(string text) =>
        TryParse(text, out var reference) ? reference : throw new FormatException($"'{text}' does not name a provider: expected URN::ID");

    /// <summary>Reads a reference if the text is one.</summary>
    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ProviderReference? reference)
    {
        reference = null;
        var split = text.LastIndexOf("::", StringComparison.Ordinal);
        if (split < 0 || !Urn.TryParse(text[..split], out var urn) || !IsProvider(urn.Type))
            return false;
        reference = new ProviderReference(urn, text[(split + 2)..]);
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Urn}::{Id}";
}
