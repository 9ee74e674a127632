using EmbeddedEngine.Rpc;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace EmbeddedEngine.Providers.Plugins;

/// <summary>Reads what a plugin says of an operation that failed.</summary>
internal static class PluginErrors
{
    private const string DetailsTrailer = "grpc-status-details-bin";

    /// <summary>The exception that an answered error means.</summary>
    public static ProviderException Read(RpcException e)
    {
        foreach (var detail in DetailsOf(e))
        {
            if (detail.TryUnpack<ErrorResourceInitFailed>(out var failed))
            {
                return new ResourceInitException(
                    failed.Id, PropertyMarshaller.ToProperties(failed.Properties), failed.Reasons.Count > 0 ? [.. failed.Reasons] : [e.Status.Detail]);
            }

            if (detail.TryUnpack<ConfigureErrorMissingKeys>(out var keys) && keys.MissingKeys.Count > 0)
            {
                return new ProviderException(
                    "The provider's configuration lacks " + string.Join(", ", keys.MissingKeys.Select(key =>
                        key.Description.Length == 0 ? $"'{key.Name}'" : $"'{key.Name}' ({key.Description})")) + ".", e);
            }
        }

        return new ProviderException(e.Status.Detail.Length > 0 ? e.Status.Detail : $"The plugin answered the error {e.StatusCode} and no reason.", e);
    }

    private static RepeatedField<Any> DetailsOf(RpcException e)
    {
        if (e.Trailers.GetValueBytes(DetailsTrailer) is not { } bytes)
            return [];
        try
        {
            return Google.Rpc.Status.Parser.ParseFrom(bytes).Details;
        }
        catch (InvalidProtocolBufferException)
        {
            return [];
        }
    }
}
