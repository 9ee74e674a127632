namespace GitOrigin.Infra.Settings;

/// <summary>Which tags may be pushed. Those that a seed brings along are exempt.</summary>
public enum TagRule
{
    /// <summary>Any.</summary>
    Any,

    /// <summary>Only annotated ones.</summary>
    Annotated,

    /// <summary>Only annotated ones that are signed by a key of an account.</summary>
    Signed,
}
