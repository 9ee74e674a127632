using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Journal;

/// <summary>A resource of the state that the deployment began with.</summary>
/// <param name="Position">Its place in that state: what it refers to has a lower one.</param>
/// <param name="State">What was, or by now is, known of it.</param>
internal sealed record OldResource(int Position, ResourceState State);
