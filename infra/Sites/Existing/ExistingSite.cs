using GitOrigin.Infra.Settings;
using Pulumi;

namespace GitOrigin.Infra.Sites.Existing;

/// <summary>A machine that runs already. Nothing is declared: it is neither made nor deleted.</summary>
public static class ExistingSite
{
    /// <summary>The machine.</summary>
    /// <param name="settings">How to reach it.</param>
    /// <param name="loginKey">The private key of the login; secret.</param>
    public static Host Of(ExistingSiteSettings settings, Output<string> loginKey)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new()
        {
            Address = Output.Create(settings.Address),
            Port = Output.Create(settings.Port),
            Login = Output.Create(settings.Login),
            LoginKey = loginKey,
            HostKey = Output.Create(settings.HostKey),
            KeepsHostKey = true,
            Id = Output.Create(settings.Id),
            DataDevice = settings.DataDevice is { } device ? Output.Create(device) : null,
        };
    }
}
