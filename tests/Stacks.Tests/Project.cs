using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using YamlDotNet.Serialization;

namespace GitOrigin.Stacks.Tests;

/// <summary>A copy of the project's settings and seeds, with keys for the people whom the settings name.</summary>
internal sealed class Project : IDisposable
{
    private static readonly string[] People = ["ada", "grace", "linus"];
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("project-");

    public Project()
    {
        Copy(new(Path.Combine(AppContext.BaseDirectory, "Project")), _root);
        var keys = _root.CreateSubdirectory(".state/keys");
        foreach (var person in People)
            File.WriteAllText(Path.Combine(keys.FullName, $"{person}.pub"), $"{PublicKeyOf(person)} {person}@example\n");
    }

    public string Root => _root.FullName;

    public ProjectFiles Files => new(Root);

    /// <summary>The values of a stack, with the secrets that nobody keeps in a settings file in plaintext.</summary>
    public ImmutableDictionary<string, string> ValuesOf(string stack) => WithSecrets(Values(File.ReadAllText(Path.Combine(Root, $"Pulumi.{stack}.yaml"))));

    /// <summary>The values with a secret for whatever a backup may need.</summary>
    public static ImmutableDictionary<string, string> WithSecrets(ImmutableDictionary<string, string> values) => values
        .SetItem("backupKey", World.PrivateKeyOf("backup").TrimEnd())
        .SetItem("backupSecret", "secret-part-of-store")
        .SetItem("backupPassphrase", "secret-part-of-passphrase");

    /// <summary>The values of a stack's settings file, as Pulumi hands them to the program.</summary>
    public static ImmutableDictionary<string, string> Values(string yaml)
    {
        var file = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize<Dictionary<string, Dictionary<string, object>>>(yaml);
        var config = file["config"].ToDictionary(
            value => value.Key, value => value.Value as string ?? new SerializerBuilder().JsonCompatible().Build().Serialize(value.Value));
        return StackValues.Parse(JsonSerializer.Serialize(config));
    }

    /// <summary>A well-formed ed25519 key that belongs to nobody, different for each name.</summary>
    public static string PublicKeyOf(string name)
    {
        byte[] blob = [0, 0, 0, 11, .. "ssh-ed25519"u8, 0, 0, 0, 32, .. Encoding.UTF8.GetBytes(name.PadRight(32, '.'))];
        return $"ssh-ed25519 {Convert.ToBase64String(blob)}";
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.GetFiles())
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        foreach (var folder in from.GetDirectories())
            Copy(folder, to.CreateSubdirectory(folder.Name));
    }
}
