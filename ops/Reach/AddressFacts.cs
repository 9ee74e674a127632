namespace GitOrigin.Ops.Reach;

/// <summary>A floating IP address, as neutron has it.</summary>
/// <param name="Port">The id of the port that it leads to; null where it leads nowhere.</param>
/// <param name="Status">Its status, such as <c>ACTIVE</c>.</param>
public sealed record AddressFacts(string? Port, string Status);
