using CsCheck;
using GitOrigin.Infra.Remote;

namespace GitOrigin.Infra.Tests.Remote;

public sealed class InstallerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("installer-");

    public void Dispose() => _folder.Delete(recursive: true);

    // Texts that sh could take for something, or for the end of a file.
    private static readonly Gen<string> Nasty = Gen.OneOf(
        Gen.Char["'\"\\$`!#\t\n\r END_OF_FILE0"].Array[0, 80].Select(characters => $"{new string(characters)}\n"),
        Gen.Char["é漢\n\r\0END"].Array[0, 80].Select(characters => new string(characters)),
        Gen.Const("END_OF_FILE_0\nEND_OF_FILE_1\n$(id) `id` \\\n"),
        Gen.Const("no line end"),
        Gen.Const(""));

    [Fact]
    public void Files_arrive_as_they_were() => Nasty.Array[1, 5].Sample(
        texts =>
        {
            var files = texts.Select((text, index) => new ServerFile(index % 2 == 0 ? $"file{index}" : $"hooks/file{index}", text)).ToList();
            Sh.Run(Installer.Render(files, _folder.FullName));
            return files.All(file => File.ReadAllText(Path.Combine(_folder.FullName, file.Path)) == file.Content);
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Files_that_are_no_longer_ours_are_removed()
    {
        Sh.Run(Installer.Render([new("kept", "1\n"), new("hooks/gone", "2\n")], _folder.FullName));
        Sh.Run(Installer.Render([new("kept", "3\n")], _folder.FullName));

        _folder.GetFiles("*", SearchOption.AllDirectories).Select(file => file.Name).ShouldBe(["kept"]);
        File.ReadAllText(Path.Combine(_folder.FullName, "kept")).ShouldBe("3\n");
    }

    [Fact]
    public void Programs_can_be_run_and_other_files_cannot()
    {
        Sh.Run(Installer.Render([new("program", "#!/bin/sh\necho it runs\n"), new("data", "x\n")], _folder.FullName));

        Sh.Run($"stat -c '%a %n' {Shell.Command(_folder.FullName)}/*").ShouldBe($"644 {_folder.FullName}/data\n755 {_folder.FullName}/program\n");
        Sh.Run(Shell.Command(Path.Combine(_folder.FullName, "program"))).ShouldBe("it runs\n");
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../x")]
    [InlineData("a/../../x")]
    [InlineData("-rf")]
    [InlineData("")]
    [InlineData("a//b")]
    [InlineData(".new/x")]
    public void Refuses_paths_that_lead_elsewhere(string path) =>
        Should.Throw<ArgumentException>(() => Installer.Render([new(path, "x\n")]));

    [Fact]
    public void Renders_one_script() => Installer.Render([new("hooks/pre-receive", "#!/bin/sh\n")]).ShouldBe("""
        set -eu
        umask 022
        folder=/usr/local/lib/git-origin
        mkdir -p "$folder"
        cd "$folder"
        rm -rf .new
        mkdir .new
        trap 'rm -rf .new' EXIT
        mkdir -p hooks .new/hooks
        cat >.new/hooks/pre-receive <<'END_OF_FILE_0'
        #!/bin/sh
        END_OF_FILE_0
        chmod 755 .new/hooks/pre-receive
        find . -path ./.new -prune -o -type f -print | while IFS= read -r file; do
          [ -e ".new/$file" ] || rm -f "$file"
        done
        mv -f .new/hooks/pre-receive hooks/pre-receive
        echo 'files ready'

        """);
}
