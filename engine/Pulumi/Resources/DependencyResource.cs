namespace Pulumi;

/// <summary>A resource that exists somewhere and is known here by its URN alone.</summary>
internal sealed class DependencyResource(string urn)
    : CustomResource(Output.Create(urn), new(Task.FromResult(OutputData.Unknown<string>([], isSecret: false))));
