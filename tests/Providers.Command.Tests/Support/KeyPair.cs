namespace EmbeddedEngine.Providers.Command.Tests.Support;

/// <summary>A key pair in a folder.</summary>
internal sealed class KeyPair
{
    public KeyPair(string folder, string name, string type = "ed25519", string password = "")
    {
        Path = System.IO.Path.Combine(folder, name);
        Tool.Run("ssh-keygen", "-q", "-t", type, "-N", password, "-C", name, "-f", Path);
        Private = File.ReadAllText(Path);
        Public = File.ReadAllText(Path + ".pub").Trim();
    }

    public string Path { get; }

    public string Private { get; }

    public string Public { get; }
}
