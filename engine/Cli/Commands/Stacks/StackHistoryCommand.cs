using System.CommandLine;
using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack history</c>: the stack's past updates, the newest first.</summary>
internal static class StackHistoryCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var stack = Options.Stack();
        var json = Options.Json("Emit output as JSON");
        var showSecrets = new Option<bool>("--show-secrets") { Description = "Show secret values of the configuration in plaintext; with --json only" };
        var page = new Option<int>("--page") { Description = "Which page, from 1", DefaultValueFactory = _ => 1, HelpName = "int" };
        var pageSize = new Option<int>("--page-size") { Description = "How many updates a page has; 0: all on one", DefaultValueFactory = _ => 10, HelpName = "int" };
        return new Command("history", "Display history for a stack") { stack, json, showSecrets, page, pageSize }
            .Runs(host, async (context, cancellation) =>
            {
                var (size, number) = (context.Value(pageSize), context.Value(page));
                if (size < 0 || number < 1)
                    throw CliException.Usage("--page is at least 1, and --page-size at least 0");
                var workspace = StackWorkspace.Open(context);
                using var session = workspace.Session(workspace.Existing(context.Value(stack)));
                var all = session.Administration.History();
                IEnumerable<UpdateInfo> shown = size == 0 ? all : all.Skip((number - 1) * size).Take(size);
                if (!context.Value(json))
                {
                    await WriteAsync(context, [.. shown]);
                    return ExitCode.Success;
                }

                var decrypt = context.Value(showSecrets) && all.Any(update => update.Config.Values.Any(value => value.IsSecret))
                    ? await session.Administration.SettingsDecrypterAsync(cancellation)
                    : null;
                await context.Out.WriteLineAsync(JsonText.Pretty(new JsonArray([.. shown.Select(update => Json(update, decrypt))])));
                return ExitCode.Success;
            });
    }

    private static async Task WriteAsync(CommandContext context, IReadOnlyList<UpdateInfo> updates)
    {
        if (updates.Count == 0)
            await context.Out.WriteLineAsync("Stack has never been updated");
        foreach (var update in updates)
        {
            await context.Out.WriteLineAsync($"Version: {update.Version}");
            await context.Out.WriteLineAsync($"UpdateKind: {update.Kind}");
            await context.Out.WriteLineAsync($"Status: {HistoryWords.Of(update.Result)} {update.Message}".TrimEnd());
            await context.Out.WriteLineAsync($"Updated {update.Start.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC took {TextFormat.Duration(update.End - update.Start)}");
            foreach (var (kind, count) in update.Changes)
                await context.Out.WriteLineAsync($"    {StepWords.Of(kind).Glyph}{count} {StepWords.Of(kind).Done}");
            await context.Out.WriteLineAsync();
        }
    }

    // The official shape.
    private static JsonObject Json(UpdateInfo update, Func<string, string>? decrypt) => new()
    {
        ["version"] = update.Version,
        ["kind"] = update.Kind,
        ["startTime"] = Time(update.Start),
        ["message"] = update.Message,
        ["environment"] = new JsonObject(),
        ["config"] = new JsonObject(update.Config.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)Config(item.Value, decrypt)))),
        ["result"] = HistoryWords.Of(update.Result),
        ["endTime"] = Time(update.End),
        ["resourceChanges"] = new JsonObject(update.Changes.Select(item => KeyValuePair.Create(HistoryWords.Of(item.Key), (JsonNode?)item.Value))),
    };

    private static JsonObject Config(UpdateConfigValue value, Func<string, string>? decrypt)
    {
        // A structured value's secrets are encrypted one by one inside its JSON: with secrets it is not shown at all.
        var text = !value.IsSecret ? value.Text : decrypt is null || value.IsObject ? null : decrypt(value.Text);
        var json = new JsonObject();
        if (text is not null)
            json["value"] = text;
        if (text is not null && value.IsObject)
            json["objectValue"] = JsonNode.Parse(text);
        json["secret"] = value.IsSecret;
        return json;
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
}
