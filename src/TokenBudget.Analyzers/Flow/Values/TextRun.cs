using System.Collections.Immutable;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>One way a text can look: a sequence of parts in which no two literals are neighbours and no literal is empty.</summary>
internal sealed class TextRun : IEquatable<TextRun>
{
    public static readonly TextRun Empty = new([]);

    private string? _spelt;

    private TextRun(ImmutableArray<TextPart> parts) => Parts = parts;

    public ImmutableArray<TextPart> Parts { get; }

    public static TextRun Of(TextPart part) => part is LiteralPart { Text.Length: 0 } ? Empty : new([part]);

    public static TextRun Literal(string text) => Of(new LiteralPart(text));

    public TextRun Append(TextRun next)
    {
        if (next.Parts.IsEmpty)
        {
            return this;
        }

        if (Parts.IsEmpty)
        {
            return next;
        }

        return Parts[Parts.Length - 1] is LiteralPart left && next.Parts[0] is LiteralPart right
            ? new(Parts.RemoveAt(Parts.Length - 1).Add(new LiteralPart(left.Text + right.Text)).AddRange(next.Parts.Skip(1)))
            : new(Parts.AddRange(next.Parts));
    }

    /// <summary>The text when all of it is known, line breaks included.</summary>
    public string? AsLiteral()
    {
        if (Parts.Length <= 1 && Parts is not [RepeatPart])
        {
            return Parts switch
            {
                [] => "",
                [LiteralPart literal] when literal.Text.IndexOf(LineBreak.Mark) < 0 => literal.Text,
                _ => null,
            };
        }

        return LineBreak.IsIn(this) || KnownText.At(Parts, 0, out var count) is not { } known || count < Parts.Length
            ? null
            : _spelt ??= known.Substring(0, known.Length);
    }

    /// <summary>The same run with another part in one place. The part is no literal.</summary>
    public TextRun WithPart(int index, TextPart part) => new(Parts.SetItem(index, part));

    /// <summary>What follows <paramref name="prefix"/>; null when this text does not start with it.</summary>
    public TextRun? After(TextRun prefix)
    {
        if (prefix.Parts.Length > Parts.Length)
        {
            return null;
        }

        for (var i = 0; i < prefix.Parts.Length; i++)
        {
            if (Parts[i].Equals(prefix.Parts[i]))
            {
                continue;
            }

            // Appending to a literal makes it longer instead of adding a part.
            return i == prefix.Parts.Length - 1 && Parts[i] is LiteralPart whole && prefix.Parts[i] is LiteralPart start
                && whole.Text.StartsWith(start.Text, StringComparison.Ordinal)
                ? new TextRun(Parts.RemoveRange(0, i + 1).Insert(0, new LiteralPart(whole.Text.Substring(start.Text.Length))))
                : null;
        }

        return new TextRun(Parts.RemoveRange(0, prefix.Parts.Length));
    }

    /// <summary>UTF-16 code units of the literal parts.</summary>
    public long LiteralLength()
    {
        var length = 0L;
        foreach (var part in Parts)
        {
            length += part switch
            {
                LiteralPart literal => literal.Text.Length,
                RepeatPart repeat => repeat.Body.LiteralLength(),
                _ => 0,
            };
        }

        return length;
    }

    /// <summary>UTF-8 bytes at most; null when nothing limits them.</summary>
    public long? MaxBytes()
    {
        long? bytes = 0;
        foreach (var part in Parts)
        {
            var more = part switch
            {
                LiteralPart literal => Utf8.Length(literal.Text),
                HolePart hole => hole.Hole.MaxBytes,
                RepeatPart repeat => Multiply(repeat.Body.MaxBytes(), repeat.Count.Max),
                _ => null,
            };
            bytes = bytes <= long.MaxValue - more ? bytes + more : null;
        }

        return bytes;
    }

    /// <summary>Where the first part comes from that nothing limits, for a text that is made of this one; null when there is none, or it is
    /// not known.</summary>
    public DataSource? UnlimitedSource()
    {
        foreach (var part in Parts)
        {
            if (part switch
            {
                HolePart { Hole: { IsBounded: false, Source: { } source } } => source.Changed(),
                RepeatPart repeat => repeat.Body.UnlimitedSource() ?? repeat.Count.UnlimitedSource,
                _ => null,
            } is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The text without the white space that is known to stand at its ends when holes there are empty.</summary>
    public TextRun Trimmed()
    {
        var parts = Parts;
        Trim(ref parts, step: 1, static text => text.TrimStart());
        Trim(ref parts, step: -1, static text => text.TrimEnd());
        return parts == Parts ? this : new TextRun(parts);
    }

    /// <summary>The text without white space at its start, at its end, and at both.</summary>
    public IEnumerable<TextRun> TrimmedAnywhere()
    {
        var (start, end) = (Parts, Parts);
        Trim(ref start, step: 1, static text => text.TrimStart());
        Trim(ref end, step: -1, static text => text.TrimEnd());
        yield return new TextRun(start);
        yield return new TextRun(end);
        yield return Trimmed();
    }

    public bool Equals(TextRun? other) => other is not null && (ReferenceEquals(this, other) || Parts.SequenceEqual(other.Parts));

    public override bool Equals(object? obj) => Equals(obj as TextRun);

    public override int GetHashCode() => Parts.Length;

    private static void Trim(ref ImmutableArray<TextPart> parts, int step, Func<string, string> trim)
    {
        for (var i = step > 0 ? 0 : parts.Length - 1; i >= 0 && i < parts.Length; i += step)
        {
            if (parts[i] is not LiteralPart literal)
            {
                if (parts[i] is RepeatPart repeat)
                {
                    parts = TrimLast(parts, i, repeat, step, trim);
                    if (repeat.Count.Min > 0)
                    {
                        return;
                    }
                }

                continue;
            }

            var trimmed = trim(literal.Text);
            if (trimmed.Length > 0)
            {
                parts = trimmed.Length == literal.Text.Length ? parts : parts.SetItem(i, new LiteralPart(trimmed));
                return;
            }

            parts = parts.RemoveAt(i);
            i -= step > 0 ? 1 : 0;
        }
    }

    /// <summary>Of a repetition only the last one is trimmed, and none when there need not be one: then no iteration is certain to be whole.</summary>
    private static ImmutableArray<TextPart> TrimLast(ImmutableArray<TextPart> parts, int index, RepeatPart repeat, int step, Func<string, string> trim)
    {
        var body = repeat.Body.Parts;
        Trim(ref body, step, trim);
        if (body == repeat.Body.Parts)
        {
            return parts;
        }

        if (repeat.Count.Min == 0)
        {
            return parts.SetItem(index, repeat with { Count = repeat.Count.Optional() });
        }

        var others = repeat with { Count = new TripCount(repeat.Count.Min - 1, repeat.Count.Max - 1, repeat.Count.Name) { IsDeclared = repeat.Count.IsDeclared, Source = repeat.Count.Source } };
        return others.Count.Max == 0
            ? parts.RemoveAt(index).InsertRange(index, body)
            : parts.SetItem(index, others).InsertRange(step > 0 ? index : index + 1, body);
    }

    private static long? Multiply(long? bytes, long? count) =>
        bytes == 0 || count == 0 ? 0 : bytes is { } b && count is { } c && b <= long.MaxValue / c ? b * c : null;
}
