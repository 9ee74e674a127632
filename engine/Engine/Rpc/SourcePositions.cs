using Pulumirpc;

namespace EmbeddedEngine.Rpc;

/// <summary>Where programs register resources, in the form that the state keeps: relative to the project, so that it is the same on every machine.</summary>
internal static class SourcePositions
{
    /// <summary>The position as <c>project:///PATH#LINE,COLUMN</c>; empty where the program gives none that can be kept.</summary>
    /// <param name="position">What the program says: an absolute <c>file</c> address, a line from 1, and a column or 0.</param>
    /// <param name="projectFolder">The project's folder; null: no position is kept.</param>
    public static string Of(SourcePosition? position, string? projectFolder)
    {
        if (position is null or { Line: <= 0 } or { Column: < 0 } || projectFolder is null
            || !Uri.TryCreate(position.Uri, UriKind.Absolute, out var uri) || !uri.IsFile)
            return "";
        var path = string.Join('/', Path.GetRelativePath(projectFolder, uri.LocalPath).Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
        return $"project:///{path}#{position.Line}{(position.Column > 0 ? $",{position.Column}" : "")}";
    }
}
