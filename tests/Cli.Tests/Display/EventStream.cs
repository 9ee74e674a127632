using System.Collections.Immutable;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Tests.Display;

/// <summary>Makes the events that displays are fed with.</summary>
internal static class EventStream
{
    public const string CommandType = "command:remote:Command";

    public static Urn Stack { get; } = Urn.Create("dev", "origin", null, Urn.StackType, "origin-dev");

    public static Urn Named(string name, string type = CommandType, Urn? parent = null) => Urn.Create("dev", "origin", parent ?? Stack, type, name);

    public static UpdateStarted Started(bool preview = false, UpdateKind kind = UpdateKind.Update) => new(
        kind, "dev", preview, ImmutableSortedDictionary<string, string>.Empty.Add("origin:site", "local").Add("origin:key", "[secret]"));

    public static StepInfo Step(StepKind kind, string name, PropertyMap? old = null, PropertyMap? @new = null) =>
        new(kind, Named(name), Custom: true) { Parent = Stack, OldInputs = old, NewInputs = @new };

    public static EngineEvent Begin(this StepInfo step) => new StepStarted(step);

    public static EngineEvent Done(this StepInfo step, double seconds = 0.4) => new StepSucceeded(step, TimeSpan.FromSeconds(seconds));

    public static EngineEvent Fail(this StepInfo step, double seconds = 0.4) => new StepFailed(step, TimeSpan.FromSeconds(seconds));

    public static DiagnosticReported Says(string? name, string message, LogSeverity severity = LogSeverity.Info, bool ephemeral = false) =>
        new(name is null ? null : Named(name), severity, message, ephemeral);

    public static UpdateEnded Ended(
        bool succeeded = true, double seconds = 4.2, PropertyMap? outputs = null, params (StepKind Kind, int Count)[] changes) => new(
        succeeded,
        TimeSpan.FromSeconds(seconds),
        changes.ToImmutableSortedDictionary(change => change.Kind, change => change.Count),
        outputs ?? PropertyMap.Empty);

    /// <summary>A run in which one resource is created, one updated, one fails, and 12 stay; with output and a secret.</summary>
    public static IEnumerable<EngineEvent> Mixed()
    {
        var site = new StepInfo(StepKind.Create, Named("site", "origin:index:Site"), Custom: false) { Parent = Stack, NewInputs = [] };
        var repo = Step(StepKind.Create, "repo-gaiaxpy", null, Inputs("git init")) with { Parent = site.Urn };
        var sshd = Step(StepKind.Update, "sshd", Inputs("old"), Inputs("new"));
        var disk = Step(StepKind.Create, "disk", null, Inputs("mkfs"));
        yield return Started();
        for (var index = 0; index < 12; index++)
            yield return Step(StepKind.Same, $"same-{index}", Inputs("x"), Inputs("x")).Done(0);
        yield return site.Begin();
        yield return site.Done(0);
        yield return repo.Begin();
        yield return Says("repo-gaiaxpy", "Initialized empty Git repository\n");
        yield return sshd.Begin();
        yield return sshd.Done(1.25);
        yield return disk.Begin();
        yield return repo.Done();
        yield return Says("disk", "mkfs: \u001b[31mno space\u001b[0m left");
        yield return Says("disk", "command exited with status 1", LogSeverity.Error);
        yield return disk.Fail();
        yield return Says(null, "the host key is not checked", LogSeverity.Warning);
        yield return Ended(
            succeeded: false,
            outputs: [new("host", "127.0.0.1"), new("deployKey", new PropertyValue.Secret("BEGIN KEY"))],
            changes: [(StepKind.Create, 2), (StepKind.Update, 1), (StepKind.Same, 12)]);
    }

    public static PropertyMap Map(PropertyMap properties) => properties;

    public static PropertyMap Inputs(string create) =>
        [new("create", create), new("connection", new PropertyValue.Secret(Map([new("privateKey", "hunter2-key")])))];
}
