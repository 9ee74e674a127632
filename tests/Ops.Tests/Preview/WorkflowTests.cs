using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace GitOrigin.Ops.Tests.Preview;

/// <summary>The workflow of pull requests: read as GitHub reads it, its steps run with a <c>gh</c> that only writes down what it is asked.</summary>
public sealed class WorkflowTests : IDisposable
{
    private const string Marker = "<!-- git-origin preview of dev -->";

    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Preview", "pull-request.yml"));

    private static readonly JsonObject Workflow = JsonSerializer.SerializeToNode(
        new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<Dictionary<string, object>>(Text))!.AsObject();

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_starts_for_pull_requests_without_their_right_to_secrets() =>
        Workflow["on"]!.AsObject().Select(trigger => trigger.Key).ShouldBe(["pull_request"]);

    [Fact]
    public void What_runs_code_of_the_pull_request_may_write_nothing()
    {
        Workflow["permissions"]!.ToJsonString().ShouldBe("""{"contents":"read"}""");
        foreach (var (name, job) in Jobs.Where(job => job.Key != "comment"))
        {
            job!["permissions"].ShouldBeNull(name);
            Steps(name).Where(step => Uses(step).StartsWith("actions/checkout@", StringComparison.Ordinal))
                .ShouldAllBe(step => !step["with"]!["persist-credentials"]!.GetValue<bool>());
        }
    }

    [Fact]
    public void What_may_write_a_comment_runs_no_code_of_the_pull_request_and_has_no_secret()
    {
        Jobs["comment"]!["permissions"]!.ToJsonString().ShouldBe("""{"pull-requests":"write"}""");
        Steps("comment").Select(Uses).Where(uses => uses.Length > 0).ShouldAllBe(uses => uses.StartsWith("actions/download-artifact@", StringComparison.Ordinal));
        Jobs["comment"]!.ToJsonString().ShouldNotContain("secrets.");
        Jobs["comment"]!["if"]!.GetValue<string>().ShouldContain("github.event.pull_request.head.repo.full_name == github.repository");
    }

    [Fact]
    public void Nothing_is_put_into_a_script_but_through_the_environment() =>
        Runs.ShouldAllBe(run => !run.Contains("${{", StringComparison.Ordinal));

    [Fact]
    public void Its_scripts_pass_shellcheck()
    {
        Runs.Count.ShouldBeGreaterThanOrEqualTo(4);
        foreach (var run in Runs)
        {
            var (code, output) = Run("shellcheck", ["--shell=bash", "-"], run);
            code.ShouldBe(0, output);
        }
    }

    [Theory]
    [InlineData("[]", "POST repos/o/r/issues/7/comments")]
    [InlineData("""[{ "id": 1, "user": { "login": "github-actions[bot]" }, "body": "something else" }]""", "POST repos/o/r/issues/7/comments")]
    [InlineData("""[{ "id": 2, "user": { "login": "mallory" }, "body": "<!-- git-origin preview of dev -->" }]""", "POST repos/o/r/issues/7/comments")]
    [InlineData("""[{ "id": 3, "user": { "login": "github-actions[bot]" }, "body": "<!-- git-origin preview of prod -->\n" }]""", "POST repos/o/r/issues/7/comments")]
    [InlineData("""[{ "id": 4, "user": { "login": "github-actions[bot]" }, "body": "<!-- git-origin preview of dev -->\nold" }]""", "PATCH repos/o/r/issues/comments/4")]
    public void There_is_one_comment_which_is_edited(string comments, string expected)
    {
        folder.Write("preview.md", Marker + "\nnew\n");
        folder.Write("comments", comments);
        Fake("gh", """
            url= method=GET jq= field= previous=
            for argument in "$@"; do
              case $previous in --method) method=$argument ;; --jq) jq=$argument ;; --field) field=$argument ;; esac
              case $argument in repos/*) url=$argument ;; esac
              previous=$argument
            done
            if [ "$method" = GET ]; then jq -r "$jq" comments; else echo "$method $url" >asked; cat "${field#body=@}" >body; fi
            """);

        var (code, output) = Bash(Step("comment", "post or edit the one comment"));

        code.ShouldBe(0, output);
        Read("asked").ShouldBe(expected + "\n");
        Read("body").ShouldBe(Marker + "\nnew\n");
    }

    [Fact]
    public void What_is_no_preview_is_not_posted()
    {
        folder.Write("preview.md", "@everyone\n");
        Fake("gh", "touch asked");
        Bash(Step("comment", "post or edit the one comment")).Code.ShouldBe(1);
        File.Exists(folder.At("asked")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("echo \"$1 $2 ${PULUMI_CONFIG_PASSPHRASE-unset} ${PULUMI_BACKEND_URL-unset}\"", 0, "dev --markdown hush unset\n")]
    [InlineData("echo 'it failed'; exit 1", 1, "it failed\n")]
    [InlineData("exit 1", 1, Marker + "\n**The preview failed** before it began: see the log of its job.\n")]
    public void The_preview_is_kept_whether_it_fails_or_not(string preview, int expected, string text)
    {
        Fake("scripts/preview", preview);

        Bash(Step("preview", "preview")).Code.ShouldBe(expected);

        Read("preview.md").ShouldBe(text);
        Read("summary").ShouldBe(text);
    }

    private static JsonObject Jobs => Workflow["jobs"]!.AsObject();

    private static List<string> Runs => [.. Jobs.SelectMany(job => Steps(job.Key)).Select(step => step["run"]?.GetValue<string>()).OfType<string>()];

    private static IEnumerable<JsonObject> Steps(string job) => Jobs[job]!["steps"]!.AsArray().Select(step => step!.AsObject());

    private static string Uses(JsonObject step) => step["uses"]?.GetValue<string>() ?? "";

    private static string Step(string job, string name) => Steps(job).Single(step => step["name"]?.GetValue<string>() == name)["run"]!.GetValue<string>();

    private string Read(string name) => File.ReadAllText(folder.At(name));

    private void Fake(string name, string script)
    {
        var path = folder.Write(name, $"#!/usr/bin/env bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Runs a step as GitHub does.</summary>
    private (int Code, string Output) Bash(string script) => Run("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], "");

    private (int Code, string Output) Run(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PATH"] = $"{folder.Path}:{Environment.GetEnvironmentVariable("PATH")}",
                ["GITHUB_REPOSITORY"] = "o/r",
                ["PULL_REQUEST"] = "7",
                ["STACK"] = "dev",
                ["PULUMI_CONFIG_PASSPHRASE"] = "hush",
                ["PULUMI_BACKEND_URL"] = "",
                ["AWS_ACCESS_KEY_ID"] = "",
                ["AWS_SECRET_ACCESS_KEY"] = "",
                ["CLOUDS_YAML"] = "",
                ["GITHUB_STEP_SUMMARY"] = folder.At("summary"),
            },
        })!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
