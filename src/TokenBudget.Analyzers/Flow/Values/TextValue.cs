using System.Collections.Immutable;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>Text: one of a few runs.</summary>
internal sealed class TextValue : Value
{
    public static readonly TextValue Empty = new([TextRun.Empty]);

    /// <summary>Runs that are kept apart; more collapse into one run with a hole.</summary>
    private const int MaxRuns = 8;

    /// <summary>Parts of a run that are kept; more collapse.</summary>
    private const int MaxParts = 400;

    /// <summary>Literal text that is kept, in UTF-16 code units; more collapses.</summary>
    private const long MaxLiteral = 2_000_000;

    private TextValue(ImmutableArray<TextRun> runs) => Runs = runs;

    /// <summary>At least one; no two are equal.</summary>
    public ImmutableArray<TextRun> Runs { get; }

    public static TextValue Of(TextRun run) => new([run]);

    /// <summary>One of these runs, at least one; those that are equal count once.</summary>
    public static TextValue OfRuns(IEnumerable<TextRun> runs)
    {
        var distinct = ImmutableArray.CreateBuilder<TextRun>();
        foreach (var run in runs)
        {
            Add(distinct, run);
        }

        return new TextValue(distinct.ToImmutable());
    }

    public static TextValue Literal(string text) => Of(TextRun.Literal(text));

    public static TextValue OfHole(Hole hole) => Of(TextRun.Of(new HolePart(hole)));

    /// <summary>The text when all of it is known.</summary>
    public string? AsLiteral() => Runs.Length == 1 ? Runs[0].AsLiteral() : null;

    public TextValue Append(TextValue next, Limits limits)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>(Math.Min(Runs.Length * next.Runs.Length, 64));
        foreach (var left in Runs)
        {
            foreach (var right in next.Runs)
            {
                Add(runs, left.Append(right));
            }
        }

        return Limited(runs, limits);
    }

    /// <summary>Text that is this or the other.</summary>
    public TextValue Or(TextValue other, Limits limits)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>(Runs.Length + other.Runs.Length);
        runs.AddRange(Runs);
        foreach (var run in other.Runs)
        {
            Add(runs, run);
        }

        return Limited(runs, limits);
    }

    /// <summary>Applies a function that needs known text to every run; runs that are not known become <paramref name="otherwise"/>.</summary>
    public TextValue Map(Func<string, string> function, Func<TextRun, TextRun> otherwise, Limits limits)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>(Runs.Length);
        foreach (var open in Runs)
        {
            foreach (var run in LineBreak.Resolve(open))
            {
                Add(runs, run.AsLiteral() is { } text ? TextRun.Literal(function(text)) : otherwise(run));
            }
        }

        return Limited(runs, limits);
    }

    /// <summary>UTF-8 bytes at most; null when nothing limits them.</summary>
    public long? MaxBytes()
    {
        long? most = 0;
        foreach (var run in Runs)
        {
            most = most is { } a && run.MaxBytes() is { } b ? Math.Max(a, b) : null;
        }

        return most;
    }

    /// <summary>Where the first part comes from that nothing limits, for a text that is made of this one; null when there is none, or it is
    /// not known.</summary>
    public DataSource? UnlimitedSource()
    {
        DataSource? source = null;
        for (var i = 0; i < Runs.Length && source is null; i++)
        {
            source = Runs[i].UnlimitedSource();
        }

        return source;
    }

    public override bool Equals(Value? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is not TextValue text || text.Runs.Length != Runs.Length)
        {
            return false;
        }

        foreach (var run in Runs)
        {
            if (!text.Runs.Contains(run))
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(ImmutableArray<TextRun>.Builder runs, TextRun run)
    {
        if (!runs.Contains(run))
        {
            runs.Add(run);
        }
    }

    private static TextValue Limited(ImmutableArray<TextRun>.Builder runs, Limits limits)
    {
        var value = new TextValue(runs.ToImmutable());
        var size = 0L;
        var parts = 0;
        foreach (var run in value.Runs)
        {
            size += run.LiteralLength();
            parts = Math.Max(parts, run.Parts.Length);
        }

        if (limits.Copy(size) && value.Runs.Length <= MaxRuns && parts <= MaxParts && size <= MaxLiteral)
        {
            return value;
        }

        limits.Hit();
        return OfHole(new Hole("text with too many forms", value.MaxBytes()) { Source = value.UnlimitedSource() });
    }
}
