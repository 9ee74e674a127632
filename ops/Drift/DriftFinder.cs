using System.Security.Cryptography;
using System.Text;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Drift;

/// <summary>Compares what a look at the server answered with what should be.</summary>
public static class DriftFinder
{
    private const string Account = "account";
    private const string Repository = "repository";

    /// <summary>All differences: files first, then steps in their order, then what should not be there.</summary>
    public static IEnumerable<DriftItem> Find(AdministrationOutputs expected, CheckAnswers answers)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(answers);
        return
        [
            .. Files(expected, answers.Inspection),
            .. expected.Server.SelectMany((step, number) => Step(step, answers.Steps.GetValueOrDefault(number))),
            .. TooMany(answers.Inspection.Accounts, expected, Account, DriftItem.Accounts),
            .. TooMany(answers.Inspection.Repositories, expected, Repository, DriftItem.Repositories),
        ];
    }

    private static IEnumerable<DriftItem> Files(AdministrationOutputs expected, Inspection found)
    {
        foreach (var file in expected.Files)
        {
            var should = $"{Hash(file.Content)} {Mode(file)}";
            var actual = found.Files.TryGetValue(file.Path, out var it) ? $"{it.Hash} {it.Mode.TrimStart('0')}" : DriftItem.Nothing;
            if (actual != should)
            {
                yield return new DriftItem(DriftItem.Files, file.Path, should, actual);
            }
        }

        foreach (var (path, it) in found.Files)
        {
            if (!expected.Files.Any(file => file.Path == path))
            {
                yield return new DriftItem(DriftItem.Files, path, DriftItem.Nothing, $"{it.Hash} {it.Mode}");
            }
        }
    }

    private static IEnumerable<DriftItem> Step(ServerStep step, StepAnswer? answer)
    {
        if (answer is null)
        {
            return [new DriftItem(step.Name, "check", "an answer", "none")];
        }

        if (answer.ExitCode != 0)
        {
            return [new DriftItem(step.Name, "check", "an answer", new CommandEnd(answer.ExitCode, string.Join('\n', answer.Error)).Reason)];
        }

        return answer.Output.Select(line => line.Split('\t') is [var what, var should, var actual]
            ? new DriftItem(step.Name, what, should, actual)
            : new DriftItem(step.Name, line, "", ""));
    }

    private static IEnumerable<DriftItem> TooMany(IEnumerable<string> there, AdministrationOutputs expected, string tool, string part) =>
        there.Except(expected.Server.Where(step => step.Tool == tool).SelectMany(step => step.Arguments), StringComparer.Ordinal)
            .Select(name => new DriftItem(part, $"{tool} {name}", DriftItem.Nothing, "there"));

    private static string Mode(InstalledFile file) => file.IsExecutable ? "755" : "644";

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
