using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Command.Local;

namespace EmbeddedEngine.Crash.Things;

/// <summary>The program: declares the things that its file lists.</summary>
internal static class ThingProgram
{
    private const string Update = """printf %s "$TEXT" >"$CRASH_WORLD/things/$NAME" """;
    private const string Create = """echo "create $NAME $NAME" >>"$CRASH_WORLD/log/$CRASH_RUN.commands"; sleep 0.005; """ + Update;
    private const string Delete = """echo "delete $NAME $NAME" >>"$CRASH_WORLD/log/$CRASH_RUN.commands"; rm -f "$CRASH_WORLD/things/$NAME" """;

    /// <summary>Declares them.</summary>
    public static void Declare()
    {
        var things = JsonSerializer.Deserialize<ImmutableArray<Thing>>(System.IO.File.ReadAllText(Thing.File));
        var ids = new Dictionary<string, Output<string>>();
        foreach (var thing in things)
        {
            var upstream = Output.All(thing.After.Select(name => (Input<string>)ids[name]));
            ids[thing.Name] = (thing.IsCommand ? (CustomResource)Command(thing, upstream) : Custom(thing, upstream)).Id;
        }
    }

    private static ThingResource Custom(Thing thing, Output<ImmutableArray<string>> upstream) => new(
        thing.Name,
        new ThingArgs
        {
            Text = thing.IsSecret ? Output.CreateSecret(thing.Text) : thing.Text,
            Place = thing.Place,
            Upstream = upstream,
            Pinned = thing.IsPinned,
            Fault = thing.Fault.ToString(),
        },
        Options(thing));

    private static Command Command(Thing thing, Output<ImmutableArray<string>> upstream)
    {
        var text = upstream.Apply(ids => ThingFile.Content(thing.Text, thing.Place, ids));
        return new Command(
            thing.Name,
            new CommandArgs
            {
                Create = Create,
                Update = Update,
                Delete = Delete,
                Triggers = new InputList<object> { (Input<object>)thing.Place },
                Environment = new InputMap<string> { ["NAME"] = thing.Name, ["TEXT"] = text, ["DIGEST"] = text.Apply(ThingFile.Digest) },
            },
            Options(thing));
    }

    private static CustomResourceOptions Options(Thing thing) => new()
    {
        DeleteBeforeReplace = thing.DeleteFirst,
        CustomTimeouts = thing.CreateLimit == 0 ? null : new CustomTimeouts { Create = TimeSpan.FromSeconds(thing.CreateLimit) },
    };
}
