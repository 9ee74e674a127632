namespace EmbeddedEngine.Stacks.Projects;

/// <summary>What a project says that a configuration value must be.</summary>
internal enum ProjectConfigType
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A list.</summary>
    Array,

    /// <summary>A map.</summary>
    Object,
}
