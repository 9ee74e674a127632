using OpenStackClient;
using OpenStackClient.Http;
using OpenStackClient.Settings;

namespace GitOrigin.Ops.OpenStack;

/// <summary>Opens the cloud of a site as the program's provider does.</summary>
internal static class SiteCloud
{
    /// <summary>The cloud; nothing is sent yet.</summary>
    /// <param name="cloud">Its entry in <c>clouds.yaml</c>, which is looked for from the folder on.</param>
    /// <param name="region">The region; null for what the environment or the entry says.</param>
    /// <param name="folder">The project's folder.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="OpenStackException">There is no such entry, or it is not valid.</exception>
    public static Cloud Open(string cloud, string? region, string folder, TimeProvider time)
    {
        var given = new Dictionary<string, string> { ["cloud"] = cloud };
        if ((region ?? CloudEnvironment.Variable("OS_REGION_NAME")) is { } wanted)
        {
            given["region"] = wanted;
        }

        var settings = CloudSettingsReader.Read(given, new CloudsFile(folder, CloudEnvironment.Variable), CloudEnvironment.Variable);
        return new Cloud(settings, TlsHandler.Create(settings.Tls), time);
    }
}
