namespace OpenStackClient.Settings;

/// <summary>The variables of OpenStack's own clients, such as <c>OS_CLOUD</c>, in this process.</summary>
public static class CloudEnvironment
{
    /// <summary>A variable; null where it is not set.</summary>
    public static string? Variable(string name)
    {
#pragma warning disable RS0030 // The one place that reads them.
        return Environment.GetEnvironmentVariable(name);
#pragma warning restore RS0030
    }
}
