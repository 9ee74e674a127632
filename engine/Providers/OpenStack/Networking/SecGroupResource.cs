using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;

namespace EmbeddedEngine.Providers.OpenStack.Networking;

/// <summary>A group of rules that say what may pass to and from the ports that are in it.</summary>
internal sealed class SecGroupResource(Cloud cloud) : NeutronResource(cloud, "security_group", Properties)
{
    private const string DeleteDefaultRules = "deleteDefaultRules";

    private static readonly ResourceSchema Properties = new(
        new(DeleteDefaultRules, PropertyShape.Flag) { Local = true, Replaces = true },
        new("description"),
        new("name"),
        new("stateful", PropertyShape.Flag) { Computed = true },
        Tags,
        AllTags,
        TenantId);

    /// <summary>The rules that a group is born with are deleted before its own ones come.</summary>
    protected override async Task CompleteAsync(Operation operation, string id)
    {
        if (operation.Flag(DeleteDefaultRules))
        {
            var network = Network(operation);
            var rules = await network.ListAsync($"security-group-rules?security_group_id={id}", "security_group_rules", operation.Cancellation).ConfigureAwait(false);
            foreach (var rule in rules)
                await network.DeleteAsync($"security-group-rules/{rule["id"]}", operation.Cancellation).ConfigureAwait(false);
        }

        await base.CompleteAsync(operation, id).ConfigureAwait(false);
    }
}
