namespace Pulumi.Testing;

/// <summary>What a program under test is told about its deployment.</summary>
public class TestOptions
{
    /// <summary>The project's name; <c>project</c> if not given.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The stack's name; <c>stack</c> if not given.</summary>
    public string? StackName { get; set; }

    /// <summary>Whether it is a preview; true if not given.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>The project's root directory.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The organisation's name; <c>organization</c> if not given.</summary>
    public string? OrganizationName { get; set; }
}
