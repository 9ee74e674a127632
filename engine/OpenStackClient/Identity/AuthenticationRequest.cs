using System.Text.Json.Nodes;
using OpenStackClient.Settings;

namespace OpenStackClient.Identity;

/// <summary>Writes the body of a login: <c>POST /v3/auth/tokens</c>.</summary>
internal static class AuthenticationRequest
{
    /// <summary>The body; holds the secret.</summary>
    public static JsonObject Body(CloudSettings settings)
    {
        var (method, details) = settings.Credentials switch
        {
            Credentials.Password password => ("password", new JsonObject { ["user"] = User(password.User, password.Secret) }),
            Credentials.Application application => ("application_credential", Application(application)),
            Credentials.Token token => ("token", new JsonObject { ["id"] = token.Value }),
            _ => throw new ArgumentOutOfRangeException(nameof(settings)),
        };
        var auth = new JsonObject
        {
            ["identity"] = new JsonObject { ["methods"] = new JsonArray(method), [method] = details },
        };
        if (settings.Scope is { } scope)
            auth["scope"] = new JsonObject { ["project"] = Named(scope.ProjectId, scope.ProjectName, scope.Domain) };
        return new JsonObject { ["auth"] = auth };
    }

    private static JsonObject Application(Credentials.Application application)
    {
        var body = new JsonObject { ["secret"] = application.Secret };
        if (application.Id is { } id)
            body["id"] = id;
        else
            (body["name"], body["user"]) = (application.Name, User(application.User!, null));
        return body;
    }

    private static JsonObject User(UserName user, string? password)
    {
        var body = Named(user.Id, user.Name, user.Domain);
        if (password is not null)
            body["password"] = password;
        return body;
    }

    private static JsonObject Named(string? id, string? name, DomainName? domain)
    {
        if (id is not null)
            return new JsonObject { ["id"] = id };
        var body = new JsonObject { ["name"] = name };
        if (domain is not null)
            body["domain"] = domain.Id is { } domainId ? new JsonObject { ["id"] = domainId } : new JsonObject { ["name"] = domain.Name };
        return body;
    }
}
