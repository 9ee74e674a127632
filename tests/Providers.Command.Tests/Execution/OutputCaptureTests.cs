using System.Text;
using CsCheck;
using EmbeddedEngine.Providers.Command.Execution;

namespace EmbeddedEngine.Providers.Command.Tests.Execution;

public sealed class OutputCaptureTests
{
    private static readonly string[] Pieces = ["a", "ü", "€", "😀", "\n", "\r\n"];

    [Fact]
    public void However_the_bytes_come_the_text_and_its_lines_are_the_same() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40], Gen.Int[1, 7]).Sample((parts, size) =>
        {
            var text = string.Concat(parts);
            var lines = new List<string>();
            var sut = new OutputCapture(lines.Add);
            foreach (var chunk in Encoding.UTF8.GetBytes(text).Chunk(size))
            {
                using var stream = new MemoryStream(chunk);
                sut.Read(stream);
            }

            sut.Complete();
            var expected = text.ReplaceLineEndings("\n").Split('\n');
            return sut.Text == text && lines.SequenceEqual(expected[^1].Length == 0 ? expected[..^1] : expected);
        });
}
