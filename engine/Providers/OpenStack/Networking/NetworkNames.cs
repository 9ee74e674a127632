using OpenStackClient.Http;

namespace EmbeddedEngine.Providers.OpenStack.Networking;

/// <summary>Finds networks by what people call them.</summary>
internal static class NetworkNames
{
    private static readonly string[] NameThenId = ["name", "id"];

    /// <summary>The id of a network, given by name or id.</summary>
    /// <exception cref="ProviderException">There is none, or the name is not unique.</exception>
    public static async Task<string> IdOfAsync(ServiceClient network, string nameOrId, bool external, CancellationToken cancellation)
    {
        var filter = external ? "&router:external=true" : "";
        foreach (var field in NameThenId)
        {
            var found = await network.ListAsync($"networks?{field}={Uri.EscapeDataString(nameOrId)}{filter}", "networks", cancellation).ConfigureAwait(false);
            if (found.Count > 1)
                throw new ProviderException($"{found.Count} networks are called '{nameOrId}': give the id of the one that is meant.");
            if (found is [var one])
                return (string)one["id"]!;
        }

        var all = await network.ListAsync(external ? "networks?router:external=true" : "networks", "networks", cancellation).ConfigureAwait(false);
        var names = string.Join(", ", all.Select(one => (string?)one["name"]).Order(StringComparer.Ordinal));
        throw new ProviderException($"There is no {(external ? "external " : "")}network '{nameOrId}'; there {(names.Length == 0 ? "is none at all" : $"are: {names}")}.");
    }
}
