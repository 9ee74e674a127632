using GitOrigin.Infra.Settings;
using Pulumi.OpenStack;
using Pulumi.OpenStack.Networking;

namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>The floating IP address that was kept when the stack was deleted: it is taken over, not made a second time.</summary>
internal static class KeptAddress
{
    // The provider's words where a look-up finds nothing; it has no other answer for that.
    private const string NotFound = "returned no results";

    /// <summary>Its id; null where there is none, or none is kept.</summary>
    public static async Task<string?> IdAsync(OpenStackSiteSettings settings, Provider provider)
    {
        if (settings.FloatingIp is not { Keep: true, Pool: not null })
            return null;
        try
        {
            var found = await GetFloatingIp.InvokeAsync(new() { Tags = [Ownership.TagOf(settings)] }, new() { Provider = provider });
            return found.Id;
        }
        catch (Exception e) when (e.Message.Contains(NotFound, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
    }
}
