using System.Text;
using EmbeddedEngine.Values;
using Renci.SshNet;
using Renci.SshNet.Common;

namespace EmbeddedEngine.Providers.Command.Remote;

/// <summary>
/// Copies over SFTP, with the official provider's rules. A folder <c>dir</c> goes to <c>dest/dir</c>, a folder <c>dir/</c> has its
/// content go to <c>dest</c>; <c>dest</c> itself is made if only its last part is missing. A file goes to <c>dest/file</c>
/// when <c>dest</c> is a folder, else to <c>dest</c>, which is overwritten. Archive files are not unpacked.
/// </summary>
internal sealed class SftpCopy(SftpClient client, CancellationToken cancellation)
{
    /// <summary>Copies a source to a path on the host.</summary>
    public Task CopyAsync(PropertyValue source, string workingDirectory, string remotePath) => source switch
    {
        PropertyValue.Asset { Source: AssetSource.Text } text => CopyTextAsync(text.Content, remotePath),
        PropertyValue.Asset file => CopyPathAsync(workingDirectory, file.Content, remotePath),
        PropertyValue.Archive archive => CopyPathAsync(workingDirectory, archive.Content, remotePath),
        _ => throw new ProviderException("The source of a copy must be an asset or an archive."),
    };

    private async Task CopyTextAsync(string text, string remotePath)
    {
        if (await IsFolderAsync(remotePath).ConfigureAwait(false) == true)
        {
            throw new ProviderException($"The remote path {remotePath} is a folder: a text needs the path of a file.");
        }

        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await UploadAsync(stream, remotePath).ConfigureAwait(false);
    }

    private async Task CopyPathAsync(string workingDirectory, string sourcePath, string remotePath)
    {
        var source = Path.Combine(workingDirectory, sourcePath);
        if (Directory.Exists(source))
        {
            await MakeFolderAsync(remotePath).ConfigureAwait(false);
            await CopyFolderAsync(source, sourcePath.EndsWith('/') ? remotePath : Join(remotePath, NameOf(source))).ConfigureAwait(false);
            return;
        }

        var intoFolder = await IsFolderAsync(remotePath).ConfigureAwait(false) == true;
        await CopyFileAsync(source, intoFolder ? Join(remotePath, NameOf(source)) : remotePath).ConfigureAwait(false);
    }

    private async Task CopyFolderAsync(string source, string remotePath)
    {
        await MakeFolderAsync(remotePath).ConfigureAwait(false);
        foreach (var file in Directory.EnumerateFiles(source).Order(StringComparer.Ordinal))
        {
            await CopyFileAsync(file, Join(remotePath, NameOf(file))).ConfigureAwait(false);
        }

        foreach (var folder in Directory.EnumerateDirectories(source).Order(StringComparer.Ordinal))
        {
            await CopyFolderAsync(folder, Join(remotePath, NameOf(folder))).ConfigureAwait(false);
        }
    }

    private async Task CopyFileAsync(string source, string remotePath)
    {
        var stream = File.OpenRead(source);
        await using (stream.ConfigureAwait(false))
        {
            await UploadAsync(stream, remotePath).ConfigureAwait(false);
        }
    }

    private async Task UploadAsync(Stream content, string remotePath)
    {
        try
        {
            await client.UploadFileAsync(content, remotePath, cancellation).ConfigureAwait(false);
        }
        catch (SftpPathNotFoundException e)
        {
            throw new ProviderException($"The remote file {remotePath} cannot be made: its folder does not exist.", e);
        }
    }

    private async Task MakeFolderAsync(string remotePath)
    {
        switch (await IsFolderAsync(remotePath).ConfigureAwait(false))
        {
            case false:
                throw new ProviderException($"The remote path {remotePath} exists and is not a folder.");
            case null:
                try
                {
                    await client.CreateDirectoryAsync(remotePath, cancellation).ConfigureAwait(false);
                }
                catch (SftpPathNotFoundException e)
                {
                    throw new ProviderException($"The remote folder {remotePath} cannot be made: the folder it is in does not exist.", e);
                }

                break;
            default:
                break;
        }
    }

    // Null: there is nothing.
    private async Task<bool?> IsFolderAsync(string remotePath)
    {
        try
        {
            var attributes = await client.GetAttributesAsync(remotePath, cancellation).ConfigureAwait(false);
            return attributes.IsDirectory || (attributes.IsSymbolicLink && await LeadsToFolderAsync(remotePath).ConfigureAwait(false));
        }
        catch (SftpPathNotFoundException)
        {
            return null;
        }
    }

    // SSH.NET asks about a link itself, not about what it leads to; a path inside it is followed.
    private async Task<bool> LeadsToFolderAsync(string link)
    {
        try
        {
            return (await client.GetAttributesAsync(Join(link, "."), cancellation).ConfigureAwait(false)).IsDirectory;
        }
        catch (SshException)
        {
            return false;
        }
    }

    private static string NameOf(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path));

    private static string Join(string folder, string name) => $"{folder.TrimEnd('/')}/{name}";
}
