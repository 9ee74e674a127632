namespace EmbeddedEngine.Providers;

/// <summary>Makes providers of one package.</summary>
public interface IProviderFactory
{
    /// <summary>The package's name: the first part of its types.</summary>
    string Package { get; }

    /// <summary>Makes a provider that is not configured yet. Each provider resource of a stack gets its own.</summary>
    IProvider Create();
}
