namespace Pulumi.OpenStack.Identity;

/// <summary>The result of <see cref="GetAuthScope"/>.</summary>
[OutputType]
public sealed class GetAuthScopeResult
{
    /// <summary>The id of the domain, where they lead to one.</summary>
    public readonly string DomainId;

    /// <summary>The name of the domain, where they lead to one.</summary>
    public readonly string DomainName;

    /// <summary>The id of the look-up.</summary>
    public readonly string Id;

    /// <summary>A name for the look-up.</summary>
    public readonly string Name;

    /// <summary>The id of the project's domain.</summary>
    public readonly string ProjectDomainId;

    /// <summary>The name of the project's domain.</summary>
    public readonly string ProjectDomainName;

    /// <summary>The id of the project.</summary>
    public readonly string ProjectId;

    /// <summary>The name of the project.</summary>
    public readonly string ProjectName;

    /// <summary>The region.</summary>
    public readonly string Region;

    /// <summary>Whether to give the token too.</summary>
    public readonly bool? SetTokenId;

    /// <summary>The id of the user's domain.</summary>
    public readonly string UserDomainId;

    /// <summary>The name of the user's domain.</summary>
    public readonly string UserDomainName;

    /// <summary>The id of the user.</summary>
    public readonly string UserId;

    /// <summary>The name of the user.</summary>
    public readonly string UserName;

    [OutputConstructor]
    private GetAuthScopeResult(
        string domainId,
        string domainName,
        string id,
        string name,
        string projectDomainId,
        string projectDomainName,
        string projectId,
        string projectName,
        string region,
        bool? setTokenId,
        string userDomainId,
        string userDomainName,
        string userId,
        string userName)
    {
        DomainId = domainId;
        DomainName = domainName;
        Id = id;
        Name = name;
        ProjectDomainId = projectDomainId;
        ProjectDomainName = projectDomainName;
        ProjectId = projectId;
        ProjectName = projectName;
        Region = region;
        SetTokenId = setTokenId;
        UserDomainId = userDomainId;
        UserDomainName = userDomainName;
        UserId = userId;
        UserName = userName;
    }
}
