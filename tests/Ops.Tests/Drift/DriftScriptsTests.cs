using System.Formats.Tar;
using GitOrigin.Ops.Drift;

namespace GitOrigin.Ops.Tests.Drift;

public sealed class DriftScriptsTests
{
    [Fact]
    public async Task A_look_takes_all_tools_and_steps_with_it()
    {
        var files = await ReadAsync(await DriftScripts.LookInputAsync(SampleAdministration.Value));

        files.Keys.ShouldBe(["run", "steps/0", "steps/1", "tools/serve"]);
        files["run"].ShouldBe("'step' '0' 'account' 'grace'\n'step' '1' 'repository' 'gaiaxpy'\n");
        files["steps/0"].ShouldBe("role admin\n");
    }

    [Fact]
    public async Task A_repair_takes_only_what_has_drifted()
    {
        var files = await ReadAsync(await DriftScripts.RepairInputAsync(
            SampleAdministration.Value,
            [
                new DriftItem("files", "serve", "x", "y"), new DriftItem("files", "it's", "-", "abc 755"), new DriftItem("files", ".", "-", "directory 777"),
                new DriftItem("repository-gaiaxpy", "head", "main", "x"), new DriftItem("accounts", "account mallory", "-", "there"),
                new DriftItem("repositories", "repository secret", "-", "there"),
            ]));

        files.Keys.ShouldBe(["run", "steps/1", "tools/serve"]);
        files["run"].ShouldBe("'file' 'serve' '755'\n'no_file' 'it'\\''s'\n'folder' '.'\n'step' '1' 'repository' 'gaiaxpy'\n'no_account' 'mallory'\n");
    }

    private static async Task<SortedDictionary<string, string>> ReadAsync(Stream archive)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using var reader = new TarReader(archive);
        while (await reader.GetNextEntryAsync() is { } entry)
        {
            files[entry.Name] = await new StreamReader(entry.DataStream ?? Stream.Null).ReadToEndAsync();
        }

        return files;
    }
}
