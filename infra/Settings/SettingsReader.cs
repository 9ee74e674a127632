using System.Text.Json;
using GitOrigin.Infra.Settings.Readers;

namespace GitOrigin.Infra.Settings;

/// <summary>Reads the settings of a stack, and finds all mistakes in them at once.</summary>
public static class SettingsReader
{
    /// <summary>The namespace of the settings in a stack's configuration.</summary>
    public const string Namespace = "git-origin";

    /// <summary>The key of the secret that holds the login's private key, where the site needs one given.</summary>
    public const string LoginKey = LoginKeys.Setting;

    /// <summary>Reads the settings.</summary>
    /// <param name="values">The values of the namespace by key without it; structured ones as JSON text.</param>
    /// <param name="files">The files that the settings name.</param>
    /// <exception cref="SettingsException">There are mistakes; it carries all of them.</exception>
    public static OriginSettings Read(IReadOnlyDictionary<string, string> values, IProjectFiles files)
    {
        ArgumentNullException.ThrowIfNull(values);
        var problems = new List<SettingsProblem>();
        var root = new SettingNode(AsElement(values, problems), $"{Namespace}:", problems).AsObject();

        var hasLoginKey = root.Has(LoginKey);
        var site = root.Required("site", "say where the server stands") is { } siteNode ? SiteReader.Read(siteNode, hasLoginKey) : null;
        var repositories = root.Required("repositories", "name at least one repository") is { } repositoriesNode
            ? new RepositoriesReader(files).Read(repositoriesNode)
            : null;
        var access = root.Required("access", "name at least one admin") is { } accessNode
            ? new AccessReader(files, repositories?.Keys.ToHashSet() ?? [], LoginOf(site)).Read(accessNode)
            : null;
        var hosting = HostingReader.Read(root.Optional("hosting"));
        var backup = new BackupReader(BackupSecretsReader.Read(root)).Read(root.Optional("backup"));
        root.RefuseOthers();

        return problems.Count == 0
            ? new() { Site = site!, Access = access!, Repositories = repositories!, Hosting = hosting, Backup = backup }
            : throw new SettingsException([.. problems]);
    }

    private static string? LoginOf(SiteSettings? site) => site switch
    {
        OpenStackSiteSettings openStack => openStack.Login,
        ExistingSiteSettings existing => existing.Login,
        _ => null,
    };

    // One object of all values, so that the whole is read like any of its parts.
    private static JsonElement AsElement(IReadOnlyDictionary<string, string> values, List<SettingsProblem> problems)
    {
        var elements = new Dictionary<string, JsonElement?>(StringComparer.Ordinal);
        foreach (var (key, text) in values)
        {
            // A secret is text and not JSON. No message holds any of it.
            if (key is LoginKey or BackupSecrets.KeySetting or BackupSecrets.SecretSetting or BackupSecrets.PassphraseSetting)
                elements[key] = JsonSerializer.SerializeToElement(text);
            else
                elements[key] = Parse(key, text, problems);
        }
        return JsonSerializer.SerializeToElement(elements.Where(pair => pair.Value is not null).ToDictionary());
    }

    private static JsonElement? Parse(string key, string text, List<SettingsProblem> problems)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(text);
        }
        catch (JsonException)
        {
            problems.Add(new($"{Namespace}:{key}", "must be a group of settings, not text"));
            return null;
        }
    }
}
