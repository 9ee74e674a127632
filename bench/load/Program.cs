using System.Diagnostics;
using System.Globalization;
using EmbeddedEngine.Events;
using EmbeddedEngine.Load;

// load COUNT: prints, in milliseconds, a creation of COUNT resources, a run without a change, a destruction; then the
// process's largest memory in MB. A small run goes before, so that it is not the start of .NET that is measured.
// As the program that it runs it registers resources.
if (Environment.GetEnvironmentVariable(LoadProgram.MonitorVariable) is not null)
{
    await LoadProgram.RunAsync();
    return;
}

var count = int.Parse(args[0], CultureInfo.InvariantCulture);
using (var warm = new Bench())
    await MeasureAsync(warm, 100);
using var bench = new Bench();
var times = await MeasureAsync(bench, count);
using var self = Process.GetCurrentProcess();
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{times[0].TotalMilliseconds:F0} {times[1].TotalMilliseconds:F0} {times[2].TotalMilliseconds:F0} {self.PeakWorkingSet64 >> 20}"));

static async Task<TimeSpan[]> MeasureAsync(Bench bench, int count) =>
[
    await bench.RunAsync(UpdateKind.Update, count, (StepKind.Create, count + 1)),
    await bench.RunAsync(UpdateKind.Update, count, (StepKind.Same, count + 1)),
    await bench.RunAsync(UpdateKind.Destroy, count, (StepKind.Delete, count + 1)),
];
