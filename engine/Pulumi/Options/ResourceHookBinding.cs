namespace Pulumi;

/// <summary>Which hooks run when. Part of the API, but a resource that has any is refused.</summary>
public sealed class ResourceHookBinding
{
    /// <summary>Before a create.</summary>
    public List<ResourceHook> BeforeCreate { get => field ??= []; set; }

    /// <summary>After a create.</summary>
    public List<ResourceHook> AfterCreate { get => field ??= []; set; }

    /// <summary>Before an update.</summary>
    public List<ResourceHook> BeforeUpdate { get => field ??= []; set; }

    /// <summary>After an update.</summary>
    public List<ResourceHook> AfterUpdate { get => field ??= []; set; }

    /// <summary>Before a delete.</summary>
    public List<ResourceHook> BeforeDelete { get => field ??= []; set; }

    /// <summary>After a delete.</summary>
    public List<ResourceHook> AfterDelete { get => field ??= []; set; }

    /// <summary>Whether there are no hooks.</summary>
    public bool IsEmpty =>
        BeforeCreate.Count + AfterCreate.Count + BeforeUpdate.Count + AfterUpdate.Count + BeforeDelete.Count + AfterDelete.Count == 0;

    /// <summary>A copy.</summary>
    public ResourceHookBinding Clone() => Concat(new());

    /// <summary>The hooks of both, these first.</summary>
    public ResourceHookBinding Concat(ResourceHookBinding other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new()
        {
            BeforeCreate = [.. BeforeCreate, .. other.BeforeCreate],
            AfterCreate = [.. AfterCreate, .. other.AfterCreate],
            BeforeUpdate = [.. BeforeUpdate, .. other.BeforeUpdate],
            AfterUpdate = [.. AfterUpdate, .. other.AfterUpdate],
            BeforeDelete = [.. BeforeDelete, .. other.BeforeDelete],
            AfterDelete = [.. AfterDelete, .. other.AfterDelete],
        };
    }
}
