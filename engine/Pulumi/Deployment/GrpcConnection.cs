using System.Buffers;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;

namespace Pulumi;

/// <summary>A connection to the engine: cleartext HTTP/2 on this machine, with room for large and deeply nested values.</summary>
internal sealed class GrpcConnection : IDisposable
{
    private const int MaxMessageSize = 400 * 1024 * 1024;

    private readonly GrpcChannel _channel;

    /// <param name="address">Where the engine listens, <c>host:port</c>.</param>
    public GrpcConnection(string address)
    {
        _channel = GrpcChannel.ForAddress($"http://{address}", new()
        {
            // The engine is on this machine: a proxy that the environment names is not for it.
            HttpHandler = new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true },
            DisposeHttpClient = true,
            MaxReceiveMessageSize = MaxMessageSize,
            MaxSendMessageSize = MaxMessageSize,
        });
        Invoker = _channel.CreateCallInvoker().Intercept(new DeepValues());
    }

    public CallInvoker Invoker { get; }

    public void Dispose() => _channel.Dispose();

    /// <summary>
    /// Parses answers with a higher limit of nesting than protobuf's own, 100 messages,
    /// which values that are nested some thirty deep would reach already.
    /// </summary>
    private sealed class DeepValues : Interceptor
    {
        private const int RecursionLimit = 10_000;

        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            var method = context.Method;
            var marshaller = Marshallers.Create(method.ResponseMarshaller.ContextualSerializer, Parse<TResponse>);
            return continuation(request, new(
                new(method.Type, method.ServiceName, method.Name, method.RequestMarshaller, marshaller), context.Host, context.Options));
        }

        private static T Parse<T>(DeserializationContext context)
        {
            var message = Activator.CreateInstance<T>();
            using var content = new MemoryStream(context.PayloadAsReadOnlySequence().ToArray());
            using var input = CodedInputStream.CreateWithLimits(content, MaxMessageSize, RecursionLimit);
            ((IMessage)message!).MergeFrom(input);
            return message;
        }
    }
}
