using Grpc.AspNetCore.Server.Model;
using Grpc.Core;

namespace EmbeddedEngine.Rpc;

/// <summary>Offers one service to the gRPC server, bound by <see cref="DeepServiceBinder{TService}"/>.</summary>
/// <param name="service">The service.</param>
/// <param name="bind">The generated method that binds it.</param>
internal sealed class DeepServiceMethods<TService>(TService service, Action<ServiceBinderBase, TService> bind) : IServiceMethodProvider<TService>
    where TService : class
{
    /// <inheritdoc />
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<TService> context) =>
        bind(new DeepServiceBinder<TService>(context), service);
}
