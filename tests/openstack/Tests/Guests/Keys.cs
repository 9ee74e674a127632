namespace EmbeddedEngine.Providers.OpenStack.RigTests.Guests;

/// <summary>An SSH key pair in a folder.</summary>
/// <param name="File">The private key's file.</param>
/// <param name="Private">The private key.</param>
/// <param name="Public">The public key's line.</param>
internal sealed record Keys(string File, string Private, string Public)
{
    public static async Task<Keys> MakeAsync(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        (await ProgramRun.RunAsync("ssh-keygen", "", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", file)).ExitCode.ShouldBe(0);
        return new(file, await System.IO.File.ReadAllTextAsync(file), (await System.IO.File.ReadAllTextAsync(file + ".pub")).TrimEnd());
    }
}
