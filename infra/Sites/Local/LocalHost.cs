using System.Text.Json;

namespace GitOrigin.Infra.Sites.Local;

/// <summary>The line that <c>host create</c> prints.</summary>
/// <param name="Id">What is different on another host.</param>
/// <param name="Address">Its loopback address.</param>
/// <param name="Port">The TCP port of its sshd.</param>
/// <param name="Login">The account to provision it by.</param>
/// <param name="DataDevice">Its data disk; empty where a folder is mounted instead.</param>
public sealed record LocalHost(string Id, string Address, int Port, string Login, string DataDevice)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads the line.</summary>
    /// <exception cref="FormatException">It is not such a line.</exception>
    public static LocalHost Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<LocalHost>(line, Options)!;
        }
        catch (JsonException fault)
        {
            throw new FormatException($"What 'host create' printed is not the description of a host: {fault.Message}", fault);
        }
    }
}
