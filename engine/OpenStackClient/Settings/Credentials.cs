namespace OpenStackClient.Settings;

/// <summary>One of the ways to log in to keystone, version 3.</summary>
public abstract record Credentials
{
    private Credentials()
    {
    }

    /// <summary>A user with a password.</summary>
    public sealed record Password(UserName User, string Secret) : Credentials
    {
        /// <summary>Without the secret.</summary>
        public override string ToString() => $"password of {User}";
    }

    /// <summary>An application credential, by id or by its name and user. It has a project of its own.</summary>
    public sealed record Application(string? Id, string? Name, UserName? User, string Secret) : Credentials
    {
        /// <summary>Without the secret.</summary>
        public override string ToString() => $"application credential {Id ?? Name}";
    }

    /// <summary>A token from an earlier login.</summary>
    public sealed record Token(string Value) : Credentials
    {
        /// <summary>Without the token.</summary>
        public override string ToString() => "token";
    }
}
