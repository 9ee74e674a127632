using System.Runtime.CompilerServices;

namespace GitOrigin.Ops.Tests.Preview;

/// <summary>Texts that were looked at and found good, in <c>Snapshots/</c>. UPDATE_SNAPSHOTS=1 writes them anew: look at the difference.</summary>
internal static class Snapshot
{
    public static void ShouldBe(string actual, string name, [CallerFilePath] string source = "")
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(source)!, "Snapshots", name), actual);
        }
        else
        {
            actual.ShouldBe(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Preview", "Snapshots", name)));
        }
    }
}
