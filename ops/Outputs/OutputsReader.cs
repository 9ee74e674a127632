using System.Text.Json;

namespace GitOrigin.Ops.Outputs;

/// <summary>Reads a stack's outputs from the JSON of <c>pulumi stack output --json --show-secrets</c>.</summary>
public static class OutputsReader
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads the outputs.</summary>
    /// <exception cref="OpsException">The text is not such a JSON, or the deploy key is masked in it.</exception>
    public static OriginOutputs Read(string json)
    {
        OriginOutputs? outputs;
        try
        {
            outputs = JsonSerializer.Deserialize<OriginOutputs>(json, Options);
        }
        catch (JsonException fault)
        {
            throw new OpsException(
                $"the stack's outputs are not complete ({fault.Message.Split('\n')[0]}): is the stack up? Run scripts/create-all first");
        }

        if (outputs is null)
        {
            throw new OpsException("the stack has no outputs: run scripts/create-all first");
        }

        return outputs.DeployKey.Contains("PRIVATE KEY", StringComparison.Ordinal)
            ? outputs
            : throw new OpsException("the deploy key in the outputs is masked: write them with --show-secrets");
    }
}
