using System.Collections.Immutable;
using System.Text;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>Neighbouring parts of a text that are known: literals, and known text that is repeated a known number of times. It is spelt out
/// only as far as it is needed.</summary>
internal sealed class KnownText
{
    /// <summary>UTF-16 code units at most; longer text counts as not known.</summary>
    public const long MaxLength = 1_000_000;

    private readonly IReadOnlyList<TextPart> _parts;

    private KnownText(IReadOnlyList<TextPart> parts, long length) => (_parts, Length) = (parts, (int)length);

    /// <summary>UTF-16 code units.</summary>
    public int Length { get; }

    /// <summary>The longest known text that begins with the part at <paramref name="start"/>; null when that part is not known.</summary>
    /// <param name="parts">Parts of a run.</param>
    /// <param name="start">The first part.</param>
    /// <param name="count">How many parts it has.</param>
    public static KnownText? At(ImmutableArray<TextPart> parts, int start, out int count)
    {
        var length = 0L;
        for (count = 0; start + count < parts.Length; count++)
        {
            if (LengthOf(parts[start + count]) is not { } more || length + more > MaxLength)
            {
                break;
            }

            length += more;
        }

        return count == 0 ? null : new KnownText(parts.Slice(start, count), length);
    }

    /// <summary>The text from one position to another, in pieces.</summary>
    public IEnumerable<(string Text, int Start, int Length)> Pieces(int start, int end)
    {
        var position = 0;
        foreach (var piece in Literals(_parts))
        {
            if (position >= end)
            {
                yield break;
            }

            var from = Math.Max(0, start - position);
            var to = Math.Min(piece.Length, end - position);
            if (from < to)
            {
                yield return (piece, from, to - from);
            }

            position += piece.Length;
        }
    }

    public string Substring(int start, int end)
    {
        var text = new StringBuilder(end - start);
        foreach (var (piece, from, length) in Pieces(start, end))
        {
            text.Append(piece, from, length);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Literals(IReadOnlyList<TextPart> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case LiteralPart literal:
                    yield return literal.Text;
                    break;

                // An empty body would be repeated for nothing, as often as the code says.
                case RepeatPart { Body: var body } repeat when LengthOf(part) > 0:
                    for (var i = 0L; i < repeat.Count.Min; i++)
                    {
                        foreach (var text in Literals(body.Parts))
                        {
                            yield return text;
                        }
                    }

                    break;
            }
        }
    }

    /// <summary>UTF-16 code units of a part; null when it is not known or too long.</summary>
    private static long? LengthOf(TextPart part)
    {
        switch (part)
        {
            case LiteralPart literal:
                return literal.Text.Length;
            case RepeatPart { Count: { IsExact: true, IsDeclared: false } count, Body: var body }:
                var length = 0L;
                foreach (var inner in body.Parts)
                {
                    if (LengthOf(inner) is not { } more || length + more > MaxLength)
                    {
                        return null;
                    }

                    length += more;
                }

                return length == 0 || count.Min <= MaxLength / length ? length * count.Min : null;
            default:
                return null;
        }
    }
}
