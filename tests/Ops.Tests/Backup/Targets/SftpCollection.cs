using EmbeddedEngine.Providers.Command.Tests.Support;

namespace GitOrigin.Ops.Tests.Backup.Targets;

/// <summary>The tests that share one sshd; they run one after another, because some of them cut its connections.</summary>
[CollectionDefinition(Name)]
public sealed class SftpCollection : ICollectionFixture<Sshd>
{
    public const string Name = "sftp";
}
