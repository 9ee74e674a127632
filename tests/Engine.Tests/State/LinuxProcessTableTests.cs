using System.Diagnostics;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Tests.State;

public sealed class LinuxProcessTableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LinuxProcessTable real = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void This_process_is_there() =>
        real.IsGone(real.CurrentId, real.CurrentIdentity).ShouldBeFalse();

    [Fact]
    public void A_process_that_ended_is_gone()
    {
        using var process = Process.Start("sleep", "600");
        var identity = real.CurrentIdentity!;
        var start = File.ReadAllText($"/proc/{process.Id}/stat").Split(' ')[21];
        var itsIdentity = identity[..(identity.LastIndexOf('/') + 1)] + start;
        real.IsGone(process.Id, itsIdentity).ShouldBeFalse();

        process.Kill();
        process.WaitForExit();

        real.IsGone(process.Id, itsIdentity).ShouldBeTrue();
    }

    [Fact]
    public void A_later_process_with_the_same_id_is_another_one() =>
        real.IsGone(real.CurrentId, real.CurrentIdentity + "0").ShouldBeTrue();

    [Fact]
    public void After_another_boot_it_is_gone() =>
        real.IsGone(real.CurrentId, "other-boot" + real.CurrentIdentity![real.CurrentIdentity!.IndexOf('/')..]).ShouldBeTrue();

    [Fact]
    public void A_process_in_another_space_of_ids_is_not_known_to_be_gone()
    {
        var parts = real.CurrentIdentity!.Split('/');

        real.IsGone(999_999_999, $"{parts[0]}/pid:[1]/{parts[2]}").ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no such form")]
    public void Without_an_identity_nothing_is_known(string? identity) =>
        real.IsGone(999_999_999, identity).ShouldBeFalse();

    [Fact]
    public void Where_the_system_does_not_say_nothing_is_known()
    {
        var table = new LinuxProcessTable(folder.Path);

        table.CurrentIdentity.ShouldBeNull();
        table.IsGone(1, "boot/space/1").ShouldBeFalse();
    }

    [Fact]
    public void A_command_name_with_spaces_and_parentheses_does_not_hide_the_start()
    {
        folder.Write("sys/kernel/random/boot_id", "boot\n");
        Directory.CreateDirectory(folder.File("self/ns"));
        File.CreateSymbolicLink(folder.File("self/ns/pid"), "pid:[4]");
        folder.Write("7/stat", "7 (a) b (c) S 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 12345 20\n");
        folder.Write("8/stat", "8 (zombie) Z 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 12345 20\n");
        var table = new LinuxProcessTable(folder.Path);

        table.IsGone(7, "boot/pid:[4]/12345").ShouldBeFalse();
        table.IsGone(7, "boot/pid:[4]/12346").ShouldBeTrue();
        table.IsGone(8, "boot/pid:[4]/12345").ShouldBeTrue();
    }
}
