using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Models;

/// <summary><c>items.Chunk(size)</c>: arrays of at most so many elements, as many as it takes.</summary>
internal static class ChunkModel
{
    public static SequenceValue Of(IInvocationOperation operation, SequenceValue source, Evaluation evaluation)
    {
        var items = operation.Arguments[0].Value;
        var name = Holes.Name(Texts.Unboxed(items));
        var size = evaluation.Evaluate(operation.Arguments[1].Value) as NumberValue;
        if (size is not { Min: > 0, Max: { } most })
        {
            var unknown = source.Items.Length == 0 ? source : new SequenceValue([new SequenceItem(Elements.Any(source, items, evaluation), new TripCount(0, null, "|chunk|"))]);
            return new SequenceValue([new SequenceItem(unknown, source.Count().Optional())]);
        }

        // Letters of a text have a size of their own.
        var letters = Types.IsString(Texts.Unboxed(items).Type);
        Value element = letters ? new UnknownValue(Hole.OfChars(name, 1)) : Elements.Any(source, items, evaluation);
        var chunk = new SequenceValue([new SequenceItem(element, new TripCount(1, most, "|chunk|"))]);
        var all = source.Count();
        var count = all.IsExact && size.Min == most
            ? TripCount.Exact(Chunks(all.Min, most))
            : new TripCount(Chunks(all.Min, most), all.Max is { } max ? Chunks(max, size.Min.Value) : null, CountName(all, letters ? "|" + name + "|" : all.Name, size));
        return new SequenceValue([new SequenceItem(chunk, count)]);
    }

    private static string CountName(TripCount all, string name, NumberValue size) => size.TryGetExact(out var exact)
        ? (name.Length == 0 ? all.Min.ToString(CultureInfo.InvariantCulture) : name) + " / " + exact.ToString(CultureInfo.InvariantCulture)
        : name;

    private static long Chunks(long items, long size) => (long)decimal.Ceiling((decimal)items / size);
}
