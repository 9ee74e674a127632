using System.Formats.Tar;
using System.Text;

namespace GitOrigin.Ops.Drift;

/// <summary>A tar archive of texts, for the server.</summary>
internal static class Archive
{
    /// <summary>Makes it.</summary>
    /// <param name="files">Path, text, and whether it is a program.</param>
    public static async Task<Stream> CreateAsync(IEnumerable<(string Path, string Content, bool IsExecutable)> files)
    {
        var archive = new MemoryStream();
        await using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (path, content, isExecutable) in files)
            {
                const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
                const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
                await writer.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, path)
                {
                    Mode = isExecutable ? Readable | Executable : Readable,
                    DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)),
                });
            }
        }

        archive.Position = 0;
        return archive;
    }
}
