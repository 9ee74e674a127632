using EmbeddedEngine.Providers.Command.Tests.Support;
using GitOrigin.Ops.Backup.Targets;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Tests.Backup.Targets;

namespace GitOrigin.Ops.Tests.Backup;

/// <summary>Against a real sshd.</summary>
[Collection(SftpCollection.Name)]
public sealed class SftpDamageTests(Sshd sshd) : DamageTests
{
    protected override IBackupTarget Open() => new SftpTarget(
        new SftpAccess("127.0.0.1", sshd.Port, Sshd.User, Folder.At("target"), string.Join(' ', sshd.HostKey.Public.Split(' ')[..2]), sshd.ClientKey.Private),
        "dev",
        TimeProvider.System);
}
