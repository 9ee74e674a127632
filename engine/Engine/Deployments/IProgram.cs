namespace EmbeddedEngine.Deployments;

/// <summary>The user's program: registers resources with the monitor it is given.</summary>
public interface IProgram
{
    /// <summary>Runs the program to its end.</summary>
    /// <param name="context">Where the monitor listens, and all that the program is told.</param>
    /// <param name="cancellation">Ends the program.</param>
    Task<ProgramResult> RunAsync(ProgramContext context, CancellationToken cancellation);
}
