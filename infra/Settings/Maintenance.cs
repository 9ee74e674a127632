namespace GitOrigin.Infra.Settings;

/// <summary>When the server repacks repositories and writes what makes clones fast.</summary>
public enum Maintenance
{
    /// <summary>Once a day, and after more than 50 pushes: each is a pack.</summary>
    Daily,

    /// <summary>Never by itself, and git does not either: whoever chooses this runs the tool <c>maintain</c>.</summary>
    Never,
}
