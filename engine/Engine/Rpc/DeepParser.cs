using Google.Protobuf;
using Grpc.Core;

namespace EmbeddedEngine.Rpc;

/// <summary>Reads messages that nest deeper than usual parsers take.</summary>
internal static class DeepParser
{
    private const int RecursionLimit = 10_000;

    /// <summary>Reads one message.</summary>
    public static T Parse<T>(DeserializationContext context)
    {
        var message = Activator.CreateInstance<T>();
        using var input = CodedInputStream.CreateWithLimits(
            new MemoryStream(context.PayloadAsNewBuffer(), writable: false), MonitorHost.MaxMessageSize, RecursionLimit);
        ((IMessage)message!).MergeFrom(input);
        return message;
    }
}
