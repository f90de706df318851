using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>How often something lazy runs: the code of an iterator method, or the lambda of a LINQ operator, runs whenever its result is enumerated.</summary>
internal static class Enumerations
{
    /// <summary>What a lazy result spends, if enumerating it once spends <paramref name="once"/>.</summary>
    public static Spending Of(IOperation lazy, Spending once) => Consumer(lazy) switch
    {
        Consumption.Whole => once,
        Consumption.Part => EitherSpending.UpTo(once),
        _ => new RepeatedSpending(once, Unknown(lazy), loop: null, lazy.Syntax),
    };

    /// <summary>How often a lambda runs that runs <paramref name="once"/> per enumeration.</summary>
    public static TripCount Runs(IOperation lazy, TripCount once) => Consumer(lazy) switch
    {
        Consumption.Whole => once,
        Consumption.Part => once.Optional(),
        _ => once.Times(Unknown(lazy)),
    };

    private enum Consumption
    {
        /// <summary>Once, to its end.</summary>
        Whole,

        /// <summary>Once, perhaps not to its end.</summary>
        Part,

        /// <summary>Any number of times.</summary>
        Unknown,
    }

    private static TripCount Unknown(IOperation lazy) => new(0, null, "enumerations of line " + Holes.Line(lazy.Syntax));

    private static Consumption Consumer(IOperation lazy)
    {
        var outer = lazy.Parent;
        while (outer is IConversionOperation or IParenthesizedOperation or IAwaitOperation or IArgumentOperation)
        {
            outer = outer.Parent;
        }

        switch (outer)
        {
            case IForEachLoopOperation:
                return Consumption.Part;
            case IInvocationOperation { TargetMethod: { } method } call:
                if (method.Name is "WithCancellation" or "ConfigureAwait")
                {
                    return Consumer(call);
                }

                if (IsWhole(method.Name))
                {
                    return Consumption.Whole;
                }

                // A lazy operator hands on what it gets; what enumerates its result decides.
                return IsLazy(method.Name) && Consumer(call) != Consumption.Unknown ? Consumption.Part : IsOnce(method.Name) ? Consumption.Part : Consumption.Unknown;
            case ISpreadOperation:
                return Consumption.Whole;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declared }:
                return ConsumerOf(declared.Symbol, declared);
            default:
                return Consumption.Unknown;
        }
    }

    /// <summary>A local that is read in one place, outside of loops that begin after it, is enumerated as often as it is there.</summary>
    private static Consumption ConsumerOf(ILocalSymbol local, IOperation declaration)
    {
        var root = declaration;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        IOperation? only = null;
        foreach (var operation in root.Descendants())
        {
            if (operation is ILocalReferenceOperation read && SymbolEqualityComparer.Default.Equals(read.Local, local))
            {
                if (only is not null)
                {
                    return Consumption.Unknown;
                }

                only = read;
            }
        }

        if (only is null)
        {
            return Consumption.Part;
        }

        for (var outer = only.Parent; outer is not null && !Contains(outer, declaration); outer = outer.Parent)
        {
            if (outer is ILoopOperation loop && !(loop is IForEachLoopOperation each && Contains(each.Collection, only)) || outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return Consumption.Unknown;
            }
        }

        return Consumer(only) == Consumption.Unknown ? Consumption.Unknown : Consumption.Part;
    }

    private static bool Contains(IOperation outer, IOperation inner) => outer.Syntax.Span.Contains(inner.Syntax.Span);

    private static bool IsWhole(string name) => name is "WhenAll" or "ToList" or "ToArray" or "ToListAsync" or "ToArrayAsync" or "ToHashSet" or "ToDictionary"
        or "ToImmutableArray" or "ToImmutableList" or "Join" or "Concat" or "Sum" or "Max" or "Min" or "Average" or "AddRange" or "Count" or "Aggregate";

    private static bool IsLazy(string name) => name is "Select" or "Where" or "Take" or "Skip" or "OrderBy" or "OrderByDescending" or "Chunk" or "Distinct" or "Append" or "Prepend"
        or "SelectMany" or "Cast" or "OfType" or "TakeWhile" or "SkipWhile" or "Reverse" or "Zip" or "Union";

    private static bool IsOnce(string name) => name is "First" or "FirstOrDefault" or "Any" or "All" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault"
        or "ElementAt" or "Contains" or "WhenAny" or "ForEachAsync" or "ForEach" or "FirstAsync" or "AnyAsync";
}
