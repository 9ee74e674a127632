namespace EmbeddedEngine.Providers.Command.Tests.Support;

/// <summary>The tests that share one sshd; they run one after another, because some of them cut its connections.</summary>
[CollectionDefinition(Name)]
public sealed class SshdCollection : ICollectionFixture<Sshd>
{
    public const string Name = "sshd";
}
