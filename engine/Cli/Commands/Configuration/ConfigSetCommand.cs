using System.CommandLine;
using EmbeddedEngine.Cli.Workspace;
using Spectre.Console;

namespace EmbeddedEngine.Cli.Commands.Configuration;

/// <summary><c>pulumi config set</c>. A value that is not on the line, where others could see it, is read from standard input.</summary>
internal static class ConfigSetCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var key = new Argument<string>("key") { Description = "The key: NAME or NAMESPACE:NAME" };
        var value = new Argument<string?>("value") { Description = "The value; read from standard input if not given", Arity = ArgumentArity.ZeroOrOne };
        var stack = Options.Stack();
        var path = Options.Path();
        var secret = new Option<bool>("--secret") { Description = "Encrypt the value instead of storing it in plaintext" };
        var plaintext = new Option<bool>("--plaintext") { Description = "Save the value as plaintext (unencrypted)" };
        return new Command("set", "Set configuration value") { key, value, stack, path, secret, plaintext }.Runs(host, async (context, cancellation) =>
        {
            var isSecret = context.Value(secret);
            if (isSecret && context.Value(plaintext))
                throw CliException.Usage("--secret and --plaintext exclude each other");
            var workspace = StackWorkspace.Open(context);
            using var session = workspace.Session(workspace.Existing(context.Value(stack)));
            var text = context.Value(value) ?? await ReadAsync(context, isSecret, cancellation);
            await session.Configuration.SetAsync(context.Value(key)!, text, isSecret, context.Value(path), cancellation);
            return ExitCode.Success;
        });
    }

    private static async Task<string> ReadAsync(CommandContext context, bool isSecret, CancellationToken cancellation)
    {
        if (context.Interactive)
        {
            var prompt = new TextPrompt<string>("value:").AllowEmpty();
            return await (isSecret ? prompt.Secret(mask: null) : prompt).ShowAsync(context.Console, cancellation);
        }

        // One line end at the end is the shell's, not the value's.
        var text = await context.Host.In.ReadToEndAsync(cancellation);
        return text.EndsWith('\n') ? text[..^1].TrimEnd('\r') : text;
    }
}
