using System.Diagnostics;
using System.Globalization;
using EmbeddedEngine.Events;
using EmbeddedEngine.Load;

// load FOLDER create|unchanged|destroy COUNT: does that to the stack of COUNT resources in the folder; prints how many
// milliseconds it took and the process's largest memory in MB. As with the CLI, an update has a process of its own. A small
// stack goes before, so that it is not the start of .NET that is measured. As the program that it runs it registers resources.
if (Environment.GetEnvironmentVariable(LoadProgram.MonitorVariable) is not null)
{
    await LoadProgram.RunAsync();
    return;
}

const string Create = "create";
const string Unchanged = "unchanged";
const string Destroy = "destroy";
var (folder, what, count) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
var small = Directory.CreateTempSubdirectory("engine-load-").FullName;
foreach (var phase in new[] { Create, Unchanged, Destroy })
    await MeasureAsync(small, phase, 100);
Directory.Delete(small, recursive: true);
var took = await MeasureAsync(folder, what, count);
using var self = Process.GetCurrentProcess();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.TotalMilliseconds:F0} {self.PeakWorkingSet64 >> 20}"));

static async Task<TimeSpan> MeasureAsync(string folder, string what, int count)
{
    using var bench = new Bench(folder);
    return await (what switch
    {
        Create => bench.RunAsync(UpdateKind.Update, count, (StepKind.Create, count + 1)),
        Unchanged => bench.RunAsync(UpdateKind.Update, count, (StepKind.Same, count + 1)),
        Destroy => bench.RunAsync(UpdateKind.Destroy, count, (StepKind.Delete, count + 1)),
        _ => throw new ArgumentException($"'{what}' is none of {Create}, {Unchanged}, {Destroy}"),
    });
}
