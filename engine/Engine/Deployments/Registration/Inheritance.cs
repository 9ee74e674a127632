using EmbeddedEngine.Providers;

namespace EmbeddedEngine.Deployments.Registration;

/// <summary>What a resource has from its parent where the program says nothing.</summary>
internal static class Inheritance
{
    /// <summary>The goal with the parent's options in the places that are empty.</summary>
    public static ResourceGoal Apply(ResourceGoal goal, ResourceGoal? parent) => parent is null ? goal : goal with
    {
        Protect = goal.Protect ?? parent.Protect,
        RetainOnDelete = goal.RetainOnDelete ?? parent.RetainOnDelete,
        DeletedWith = goal.DeletedWith ?? parent.DeletedWith,
        Provider = ProviderOf(goal, parent),
        Providers = goal.Custom ? goal.Providers : parent.Providers.SetItems(goal.Providers),
    };

    private static string ProviderOf(ResourceGoal goal, ResourceGoal parent)
    {
        var package = ProviderReference.PackageOf(goal.Type);
        if (goal.Provider.Length > 0 || ProviderReference.IsProvider(goal.Type))
            return goal.Provider;
        if (goal.Custom && parent.Providers.TryGetValue(package, out var given))
            return given;
        var fits = ProviderReference.TryParse(parent.Provider, out var reference) && (!goal.Custom || reference.Package == package);
        return fits ? parent.Provider : "";
    }
}
