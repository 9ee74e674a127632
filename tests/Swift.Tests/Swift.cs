using Amazon.Runtime;
using Amazon.S3;
using CliWrap;
using CliWrap.Buffered;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Tests;

/// <summary>A real OpenStack Swift with its S3 interface, started and ended by tests/swift/rig.</summary>
public sealed class Swift : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"swift-{Guid.NewGuid():N}");
    private Dictionary<string, string> environment = [];

    /// <summary>How the store is reached, with a bucket of its own that is not made yet.</summary>
    public S3Access Access(string bucket) =>
        new(environment["ENDPOINT"], environment["REGION"], bucket, "", environment["ACCESS_KEY"], environment["SECRET"]);

    /// <summary>A client with the same keys, to set a scene.</summary>
    public AmazonS3Client Client() => new(
        new BasicAWSCredentials(environment["ACCESS_KEY"], environment["SECRET"]),
        new AmazonS3Config { ServiceURL = environment["ENDPOINT"], AuthenticationRegion = environment["REGION"], ForcePathStyle = true });

    public async ValueTask InitializeAsync()
    {
        await RigAsync("up");
        environment = (await RigAsync("env")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
    }

    public async ValueTask DisposeAsync() => await RigAsync("down");

    private async Task<string> RigAsync(string verb)
    {
        var result = await Cli.Wrap(Path.Combine(Root(), "tests", "swift", "rig")).WithArguments([verb, folder]).WithValidation(CommandResultValidation.None).ExecuteBufferedAsync();
        result.ExitCode.ShouldBe(0, result.StandardError);
        return result.StandardOutput;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GitOrigin.slnx")))
        {
            folder = folder.Parent.ShouldNotBeNull();
        }

        return folder.FullName;
    }
}
