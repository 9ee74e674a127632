namespace GitOrigin.Ops.Server;

/// <summary>Words of a command line for a shell.</summary>
public static class ShellWord
{
    /// <summary>The word in quotes, so that any shell takes it as it is.</summary>
    public static string Quote(string word) => "'" + word.Replace("'", @"'\''", StringComparison.Ordinal) + "'";
}
