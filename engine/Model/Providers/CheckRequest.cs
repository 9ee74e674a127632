using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>Inputs to check.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Log">Where messages go.</param>
/// <param name="OldInputs">Checked inputs of the resource as it is; null when it is new or replaced.</param>
/// <param name="NewInputs">The program's inputs.</param>
/// <param name="RandomSeed">32 random bytes, the same for all checks of one resource in one update.</param>
public sealed record CheckRequest(Urn Urn, IResourceLog Log, PropertyMap? OldInputs, PropertyMap NewInputs, ReadOnlyMemory<byte> RandomSeed)
    : ResourceRequest(Urn, Log);
