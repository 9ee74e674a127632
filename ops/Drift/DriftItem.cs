namespace GitOrigin.Ops.Drift;

/// <summary>Something on the server that is not as it should be.</summary>
/// <param name="Part">Which part it belongs to: the name of a step of create-all, or <c>files</c>, <c>accounts</c>, <c>repositories</c>.</param>
/// <param name="What">What it is.</param>
/// <param name="Expected">How it should be; <c>-</c> where it should not be there.</param>
/// <param name="Actual">How it is; <c>-</c> where it is not there.</param>
public sealed record DriftItem(string Part, string What, string Expected, string Actual)
{
    /// <summary>The part of files of ours.</summary>
    public const string Files = "files";

    /// <summary>The part of accounts that no step makes.</summary>
    public const string Accounts = "accounts";

    /// <summary>The part of repositories that no step makes.</summary>
    public const string Repositories = "repositories";

    /// <summary>What stands for nothing.</summary>
    public const string Nothing = "-";
}
