using Grpc.Core;

namespace EmbeddedEngine.Rpc;

/// <summary>Makes unary calls whose answers may nest deeply: the client's side of <see cref="DeepServiceBinder{TService}"/>.</summary>
internal sealed class DeepCallInvoker(CallInvoker inner) : CallInvoker
{
    /// <inheritdoc />
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var deep = new Method<TRequest, TResponse>(
            method.Type,
            method.ServiceName,
            method.Name,
            method.RequestMarshaller,
            new Marshaller<TResponse>(method.ResponseMarshaller.ContextualSerializer, DeepParser.Parse<TResponse>));
        return inner.AsyncUnaryCall(deep, host, options, request);
    }

    /// <inheritdoc />
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        inner.BlockingUnaryCall(method, host, options, request);

    /// <inheritdoc />
    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        inner.AsyncServerStreamingCall(method, host, options, request);

    /// <inheritdoc />
    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        inner.AsyncClientStreamingCall(method, host, options);

    /// <inheritdoc />
    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options) =>
        inner.AsyncDuplexStreamingCall(method, host, options);
}
