using System.Security.Cryptography;
using EmbeddedEngine.Providers.Command.Execution;
using EmbeddedEngine.Providers.Command.Resources;
using EmbeddedEngine.Providers.Command.Ssh;
using EmbeddedEngine.Values;
using Renci.SshNet.Common;

namespace EmbeddedEngine.Providers.Command.Remote;

/// <summary>
/// Copies a file, a text or a folder to a host, when the resource is made and when it changes. Nothing is deleted on the host:
/// neither files that are gone from the source nor, with the resource, the copy.
/// </summary>
internal sealed class CopyToRemoteHandler(SshConnectionPool connections, string workingDirectory, TimeProvider time) : IResourceHandler
{
    private const int IdDigits = 8;

    /// <inheritdoc />
    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        var reader = new InputReader(request.NewInputs);
        reader.AllowOnly(["connection", "source", "remotePath", "triggers"]);
        ConnectionSettingsReader.Read(reader);
        reader.Text("remotePath", required: true);
        if (reader.Value("triggers") is not (null or PropertyValue.Array))
        {
            reader.Fail("triggers", "must be a list");
        }

        if (reader.Value("source", required: true) is { } source && !IsCopyable(source))
        {
            reader.Fail("source", "must be a file asset, a text asset, or an archive that is a path to a file or a folder");
        }

        var inputs = ConnectionSettingsReader.Complete(request.NewInputs);
        if (inputs.TryGetValue("source", out var copied))
        {
            inputs = inputs.With("source", ContentHash.Fill(copied, workingDirectory));
        }

        return Task.FromResult(new CheckResult(inputs, reader.Failures));
    }

    /// <inheritdoc />
    public async Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        if (request.Preview)
        {
            return new CreateResult("", request.Inputs);
        }

        await CopyAsync(request, request.Inputs, request.Timeout, cancellation).ConfigureAwait(false);
        return new CreateResult(RandomNumberGenerator.GetHexString(IdDigits, lowercase: true), request.Inputs);
    }

    /// <summary>Copies again, whatever changed: another connection may lead to another host.</summary>
    public async Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        if (!request.Preview)
        {
            await CopyAsync(request, request.NewInputs, request.Timeout, cancellation).ConfigureAwait(false);
        }

        return request.NewInputs;
    }

    /// <inheritdoc />
    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) => Task.CompletedTask;

    private static bool IsCopyable(PropertyValue source) => source is PropertyValue.Asset { Source: AssetSource.Path or AssetSource.Text }
        or PropertyValue.Archive { Source: AssetSource.Path };

    private async Task CopyAsync(ResourceRequest request, PropertyMap inputs, TimeSpan? timeout, CancellationToken cancellation)
    {
        var reader = new InputReader(inputs);
        var remotePath = reader.Text("remotePath", required: true);
        var source = reader.Value("source", required: true);
        reader.ThrowIfFailed();
        var settings = ConnectionSettingsReader.Read(inputs);
        var what = $"copy '{request.Name}' to {remotePath}";
        try
        {
            await TimeLimit.RunAsync(
                limited => connections.Files(settings).UseAsync(
                    async client =>
                    {
                        await new SftpCopy(client, limited).CopyAsync(source!, workingDirectory, remotePath!).ConfigureAwait(false);
                        return true;
                    },
                    request.Log,
                    limited),
                what,
                timeout,
                time,
                request.Log,
                cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SshException or IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new ProviderException($"{what} on {settings} failed: {e.Message}", e);
        }
    }
}
