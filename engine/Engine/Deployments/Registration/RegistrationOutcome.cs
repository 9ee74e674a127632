namespace EmbeddedEngine.Deployments.Registration;

/// <summary>How a registration ended.</summary>
internal enum RegistrationOutcome
{
    /// <summary>The resource is as the program says.</summary>
    Succeeded,

    /// <summary>It could not be made so.</summary>
    Failed,

    /// <summary>It was left alone, because something that it depends on failed.</summary>
    Skipped,

    /// <summary>It is new, and not among those that the run works on: it was not made.</summary>
    LeftOut,
}
