namespace GitOrigin.Infra.Access;

/// <summary>What an account is.</summary>
public enum Role
{
    /// <summary>Pushes anything anywhere.</summary>
    Admin,

    /// <summary>Reads and pushes where the settings say so.</summary>
    Developer,

    /// <summary>Deployments: reads what is open to them.</summary>
    Anon,
}
