namespace EmbeddedEngine.Providers;

/// <summary>Where a provider reports while it works on one resource. Safe for use by several threads.</summary>
public interface IResourceLog
{
    /// <summary>Reports one line or more.</summary>
    /// <param name="severity">How grave it is.</param>
    /// <param name="message">The text; must hold no secret.</param>
    /// <param name="ephemeral">A status that the next one replaces; not kept.</param>
    void Write(LogSeverity severity, string message, bool ephemeral = false);
}
