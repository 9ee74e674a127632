namespace GitOrigin.Infra.Settings;

/// <summary>When the server repacks repositories and writes what makes clones fast.</summary>
public enum Maintenance
{
    /// <summary>Once a day.</summary>
    Daily,

    /// <summary>Never by itself.</summary>
    Never,
}
