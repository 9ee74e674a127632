namespace EmbeddedEngine.Crash.Things;

/// <summary>How a provider can fail while it makes a thing.</summary>
public enum Fault
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It says that it cannot.</summary>
    Refuse,

    /// <summary>Its process dies when the thing is made and before it says so.</summary>
    Die,

    /// <summary>It never answers.</summary>
    Hang,

    /// <summary>It makes the thing and gives it no id.</summary>
    NoId,

    /// <summary>It makes the thing and answers values that mean nothing.</summary>
    Unreadable,

    /// <summary>It makes the thing and answers a value that nobody knows.</summary>
    Unknown,

    /// <summary>It waits until there is a file <c>go</c> in the world.</summary>
    Wait,
}
