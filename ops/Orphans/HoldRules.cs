using System.Text.Json.Nodes;
using GitOrigin.Ops.OpenStack;
using OpenStackClient;

namespace GitOrigin.Ops.Orphans;

/// <summary>Decides what of the things with the stack's mark is not deleted unasked.</summary>
internal static class HoldRules
{
    /// <summary>Of a floating IP address. One that is whole and kept is taken over by the next creation, interrupted or not.</summary>
    public static Hold OfAddress(JsonObject address, SiteSettings site, bool isInterrupted)
    {
        var isKept = Texts(address["tags"]).Contains(CloudMarks.Kept) || (site.KeepsFloatingIp && !isInterrupted);
        return isKept && !HalfMadeMark.Is((string?)address["description"]) ? Hold.KeptAddress : Hold.None;
    }

    /// <summary>Of a volume: one that was never whole has never been on a server.</summary>
    public static Hold OfVolume(JsonObject volume, bool isInterrupted)
    {
        var isAttached = volume["attachments"] is JsonArray { Count: > 0 };
        return !isAttached && (isInterrupted || HalfMadeMark.Is((string?)volume["description"])) ? Hold.None : Hold.Data;
    }

    /// <summary>Of a server.</summary>
    public static Hold OfServer(bool isWhole, bool isInterrupted) => isWhole && !isInterrupted ? Hold.WholeServer : Hold.None;

    /// <summary>Of a network, and of a subnet, by the network's id.</summary>
    public static Hold OfNetwork(string? network, ManagedNetworks managed) => managed.Has(network) ? Hold.Managed : Hold.None;

    /// <summary>The texts of a list; none where it is none.</summary>
    public static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(item => (string?)item).OfType<string>();
}
