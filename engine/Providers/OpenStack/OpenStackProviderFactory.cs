using OpenStackClient.Http;
using OpenStackClient.Settings;

namespace EmbeddedEngine.Providers.OpenStack;

/// <summary>Makes providers of the package <c>openstack</c>, with the types and properties of the official one, version 5.5.1, that this project uses.</summary>
/// <param name="workingDirectory">Where clouds.yaml is looked for first.</param>
/// <param name="time">The clock.</param>
public sealed class OpenStackProviderFactory(string workingDirectory, TimeProvider time) : IProviderFactory
{
    /// <inheritdoc />
    public string Package => "openstack";

    /// <inheritdoc />
    public IProvider Create() => new OpenStackProvider(
        new CloudsFile(workingDirectory, CloudEnvironment.Variable), CloudEnvironment.Variable, settings => TlsHandler.Create(settings.Tls), time);
}
