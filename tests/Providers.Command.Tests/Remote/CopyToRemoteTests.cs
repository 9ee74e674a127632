using EmbeddedEngine.Providers.Command.Tests.Support;
using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.Command.Tests.Support.Connections;
using static EmbeddedEngine.Providers.Command.Tests.Support.Values;

namespace EmbeddedEngine.Providers.Command.Tests.Remote;

[Collection(SshdCollection.Name)]
public sealed class CopyToRemoteTests : IAsyncDisposable
{
    private readonly Sshd sshd;
    private readonly TestFolder source = new();
    private readonly TestFolder remote = new();
    private readonly ProviderDriver sut;

    public CopyToRemoteTests(Sshd sshd)
    {
        this.sshd = sshd;
        sut = new ProviderDriver("command:remote:CopyToRemote", source.Path);
        source.Write("a file & more.txt", "content");
        source.Write("tree/one.txt", "1");
        source.Write("tree/sub dir/two.txt", "2");
    }

    public async ValueTask DisposeAsync()
    {
        await sut.DisposeAsync();
        source.Dispose();
        remote.Dispose();
    }

    private PropertyMap Copy(PropertyValue what, string where) =>
        Inputs(To(sshd), ("source", what), ("remotePath", Path.Combine(remote.Path, where)));

    private string Read(string name) => File.ReadAllText(Path.Combine(remote.Path, name));

    [Fact]
    public async Task A_file_goes_to_a_path_over_a_file_and_into_a_folder()
    {
        remote.Write("existing", "a much longer content than the new one");
        Directory.CreateDirectory(Path.Combine(remote.Path, "folder"));
        Directory.CreateSymbolicLink(Path.Combine(remote.Path, "link"), Path.Combine(remote.Path, "folder"));
        var file = FileAsset("a file & more.txt");

        await sut.CreateAsync(Copy(file, "new name"));
        await sut.CreateAsync(Copy(file, "existing"));
        await sut.CreateAsync(Copy(file, "folder"));
        Read("new name").ShouldBe("content");
        Read("existing").ShouldBe("content");
        Read("folder/a file & more.txt").ShouldBe("content");

        source.Write("a file & more.txt", "through the link");
        await sut.CreateAsync(Copy(file, "link"));
        Read("folder/a file & more.txt").ShouldBe("through the link");
    }

    [Fact]
    public async Task A_text_goes_to_a_file_only()
    {
        await sut.CreateAsync(Copy(TextAsset("täxt"), "t"));

        Read("t").ShouldBe("täxt");
        (await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Copy(TextAsset("x"), "")))).Message.ShouldContain("is a folder");
    }

    [Fact]
    public async Task A_folder_goes_into_the_path_or_with_a_slash_its_content_does()
    {
        await sut.CreateAsync(Copy(FileArchive("tree"), "fresh"));
        await sut.CreateAsync(Copy(FileArchive("tree/"), "content"));
        await sut.CreateAsync(Copy(FileArchive("tree"), "fresh"));

        Read("fresh/tree/one.txt").ShouldBe("1");
        Read("fresh/tree/sub dir/two.txt").ShouldBe("2");
        Read("content/one.txt").ShouldBe("1");
        Read("content/sub dir/two.txt").ShouldBe("2");
    }

    [Fact]
    public async Task An_archive_file_is_copied_as_it_is()
    {
        Tool.Run("tar", "-czf", Path.Combine(source.Path, "tree.tgz"), "-C", source.Path, "tree");
        await sut.CreateAsync(Copy(FileArchive("tree.tgz"), "copy.tgz"));

        File.ReadAllBytes(Path.Combine(remote.Path, "copy.tgz")).ShouldBe(File.ReadAllBytes(Path.Combine(source.Path, "tree.tgz")));
    }

    [Fact]
    public async Task What_cannot_be_copied_is_named()
    {
        remote.Write("file", "");
        (await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Copy(FileArchive("tree"), "file")))).Message
            .ShouldContain("exists and is not a folder");
        (await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Copy(FileArchive("tree"), "no/such")))).Message
            .ShouldContain("the folder it is in does not exist");
        (await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Copy(TextAsset("x"), "no/such")))).Message
            .ShouldContain("its folder does not exist");
        (await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Copy(FileAsset("absent"), "x")))).Message.ShouldContain("absent");
    }

    [Fact]
    public async Task Changed_content_is_a_change_and_is_copied_again()
    {
        var before = await sut.CreateAsync(Copy(FileAsset("tree/one.txt"), "x"));
        source.Write("tree/one.txt", "changed");
        var after = (await sut.CheckAsync(Copy(FileAsset("tree/one.txt"), "x"))).Inputs;

        (await sut.DiffAsync(before, before)).Changes.ShouldBe(DiffChanges.None);
        (await sut.DiffAsync(before, after)).Detailed.Keys.ShouldBe(["source"]);
        await sut.UpdateAsync(before, after);
        Read("x").ShouldBe("changed");
    }

    [Fact]
    public async Task A_preview_copies_nothing()
    {
        await sut.CreateAsync(Copy(TextAsset("x"), "x"), preview: true);

        File.Exists(Path.Combine(remote.Path, "x")).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_files_texts_and_archives_by_path_can_be_copied()
    {
        var result = await sut.CheckAsync(Map(("source", new PropertyValue.Asset(AssetSource.Uri, "https://example.org/x")), ("extra", 1)));

        result.Failures.Select(failure => failure.Property).ShouldBe(["extra", "connection", "remotePath", "source"], ignoreOrder: true);
    }
}
