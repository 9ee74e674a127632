using System.Collections;
using System.CommandLine;

namespace GitOrigin.Ops.Preview;

/// <summary><c>ops preview</c>: a preview as a comment on a pull request.</summary>
public static class PreviewCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var stack = new Option<string>("--stack") { Description = "The stack's name", Required = true };
        var failed = new Option<bool>("--failed") { Description = "Say that the preview failed" };
        var log = new Option<FileInfo>("--log") { Description = "A file with what the preview said on standard error", Required = true };
        var command = new Command("preview", "Writes a preview as Markdown; reads what `pulumi preview --json` answered from standard input") { stack, failed, log };
        command.SetAction(async (parsed, cancellation) =>
        {
            var mask = new SecretMask(Environment());
            var digest = PreviewDigest.Parse(await Console.In.ReadToEndAsync(cancellation), mask);
            var said = mask.Apply(await File.ReadAllTextAsync(parsed.GetRequiredValue(log).FullName, cancellation));
            var isFailed = parsed.GetValue(failed) || digest is null;
            await Console.Out.WriteAsync(PreviewComment.Render(new PreviewReport(parsed.GetRequiredValue(stack), digest, isFailed, said)));
            return 0;
        });
        return command;
    }

#pragma warning disable RS0030 // the one reader of the environment here: what of it is secret must not be said
    private static IEnumerable<KeyValuePair<string, string>> Environment() =>
        System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create((string)entry.Key, (string?)entry.Value ?? ""));
#pragma warning restore RS0030
}
