using System.CommandLine;
using GitOrigin.Ops;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Guide;
using GitOrigin.Ops.Verify;

var root = new RootCommand("What is done to the data of a git-origin.")
{
    VerifyCommand.Create(TimeProvider.System),
    GuideCommand.Create(),
    BackupCommand.Create(TimeProvider.System),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OpsException fault)
{
    await Console.Error.WriteLineAsync($"ops: {fault.Message}");
    return 1;
}
