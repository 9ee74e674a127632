using EmbeddedEngine.Deployments;

namespace EmbeddedEngine.Programs;

/// <summary>What exit codes of programs mean, in all languages alike.</summary>
internal static class ProgramExit
{
    /// <summary>The exit code of a program that failed and has told the user why through the engine's log.</summary>
    private const int Reported = 32;

    /// <summary>What an exit code means.</summary>
    public static ProgramResult Result(int code) => code switch
    {
        0 => ProgramResult.Succeeded,
        Reported => ProgramResult.FailedAndReported,
        _ => ProgramResult.Failed,
    };
}
