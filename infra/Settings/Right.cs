namespace GitOrigin.Infra.Settings;

/// <summary>What a developer may do with a repository.</summary>
public enum Right
{
    /// <summary>Clone and fetch.</summary>
    Read,

    /// <summary>Clone, fetch and push, except to protected branches.</summary>
    Write,
}
