using Grpc.AspNetCore.Server.Model;
using Grpc.Core;

namespace EmbeddedEngine.Rpc;

/// <summary>
/// Binds a service's unary methods with parsers that take deeply nested values: one level of a property costs several
/// levels of messages, and the usual limit of 100 is soon reached.
/// </summary>
internal sealed class DeepServiceBinder<TService>(ServiceMethodProviderContext<TService> context) : ServiceBinderBase
    where TService : class
{
    /// <inheritdoc />
    public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
    {
        var deep = new Method<TRequest, TResponse>(
            method.Type,
            method.ServiceName,
            method.Name,
            new Marshaller<TRequest>(method.RequestMarshaller.ContextualSerializer, DeepParser.Parse<TRequest>),
            method.ResponseMarshaller);
        context.AddUnaryMethod(deep, [], (_, request, call) => handler!(request, call));
    }
}
