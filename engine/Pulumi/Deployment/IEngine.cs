using Pulumirpc;

namespace Pulumi;

/// <summary>What a program tells the engine.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);
}
