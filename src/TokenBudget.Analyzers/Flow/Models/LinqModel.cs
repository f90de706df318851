using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Models;

/// <summary>Operators over sequences that take a lambda or keep the elements: LINQ, <c>Parallel.ForEach</c> and their kin.</summary>
internal static class LinqModel
{
    /// <summary>Null when the call is not one of these.</summary>
    public static Value? TryEvaluate(IInvocationOperation operation, Evaluation evaluation)
    {
        var method = operation.TargetMethod;
        if (operation.Arguments.Length == 0)
        {
            return null;
        }

        if (!method.IsStatic)
        {
            return method is { Name: "ForEach", ContainingType: { Name: "List", ContainingNamespace.Name: "Generic" } } ? ForEach(operation, operation.Instance!, evaluation) : null;
        }

        return method.ContainingType.Name switch
        {
            "Enumerable" or "AsyncEnumerable" or "Queryable" or "ImmutableArrayExtensions" => OfLinq(operation, method.Name, evaluation),
            "Parallel" when method.Name is "ForEach" or "ForEachAsync" => ForEach(operation, operation.Arguments[0].Value, evaluation),
            "Array" when method.Name == "ForEach" => ForEach(operation, operation.Arguments[0].Value, evaluation),
            "Parallel" when method.Name is "For" or "ForAsync" && operation.Arguments.Length > 2 => For(operation, evaluation),
            "Task" when method.Name is "Run" && Lambda(operation.Arguments[0].Value) is { } action => Run(operation, action, evaluation),
            "ImmutableArray" or "ImmutableList" when method.Name is "Create" or "CreateRange" or "ToImmutableArray" or "ToImmutableList" && operation.Arguments.Length == 1
                => evaluation.Allocate(Source(operation, evaluation)),
            _ => null,
        };
    }

    private static Value? OfLinq(IInvocationOperation operation, string name, Evaluation evaluation)
    {
        switch (name)
        {
            case "Range":
                evaluation.Evaluate(operation.Arguments[0].Value);
                return evaluation.Allocate(Numbers(operation, evaluation.Evaluate(operation.Arguments[1].Value)));
            case "Repeat":
                return evaluation.Allocate(Repeated(operation, evaluation.Evaluate(operation.Arguments[0].Value), evaluation.Evaluate(operation.Arguments[1].Value)));
            case "Empty":
                return evaluation.Allocate(SequenceValue.Empty);
            case "Select":
                return evaluation.Allocate(Select(operation, Source(operation, evaluation), evaluation));
            case "Where" or "Distinct" or "DistinctBy" or "OfType" or "SkipWhile" or "TakeWhile" or "Except" or "Intersect":
                var filtered = Source(operation, evaluation);
                RunLambdas(operation, filtered, evaluation);
                return evaluation.Allocate(filtered.Optional());
            case "Chunk":
                return evaluation.Allocate(ChunkModel.Of(operation, Source(operation, evaluation), evaluation));
            case "Skip" or "SkipLast":
                var skipped = Source(operation, evaluation);
                evaluation.Evaluate(operation.Arguments[1].Value);
                return evaluation.Allocate(skipped.Optional());
            case "Take" or "TakeLast":
                return evaluation.Allocate(Take(operation, Source(operation, evaluation), evaluation));
            case "Concat" or "Union":
                return evaluation.Allocate(Source(operation, evaluation).Append(
                    Sequences.Of(evaluation.Evaluate(operation.Arguments[1].Value), operation.Arguments[1].Value, evaluation), evaluation.Limits));
            case "Append":
                return evaluation.Allocate(Source(operation, evaluation).Append(SequenceValue.Of(evaluation.Evaluate(operation.Arguments[1].Value)), evaluation.Limits));
            case "Prepend":
                return evaluation.Allocate(Source(operation, evaluation).Prepend(SequenceValue.Of(evaluation.Evaluate(operation.Arguments[1].Value)), evaluation.Limits));
            case "ToList" or "ToArray" or "AsEnumerable" or "ToImmutableArray" or "ToImmutableList" or "Cast" or "ToHashSet" or "ToListAsync" or "ToArrayAsync" or "AsQueryable":
                return evaluation.Allocate(Source(operation, evaluation));
            case "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Order" or "OrderDescending" or "Reverse":
                var sorted = Source(operation, evaluation);
                RunLambdas(operation, sorted, evaluation);
                return evaluation.Allocate(Shuffled(sorted, operation, evaluation));
            case "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault" or "MaxBy" or "MinBy":
                var elements = Source(operation, evaluation);
                RunLambdas(operation, elements, evaluation);
                var any = Elements.Any(elements, operation, evaluation);
                return name.EndsWith("OrDefault", StringComparison.Ordinal) ? ValueJoin.Join(any, ConstantValue.Null, evaluation.Limits) : any;
            case "Count" when operation.Arguments.Length == 1:
                var count = Source(operation, evaluation).Count();
                return new NumberValue(count.Min, count.Max ?? int.MaxValue);
            default:
                RunLambdas(operation, Source(operation, evaluation), evaluation);
                return evaluation.Place(evaluation.Unknown(operation));
        }
    }

    private static Value ForEach(IInvocationOperation operation, IOperation collection, Evaluation evaluation)
    {
        var source = Sequences.Of(evaluation.Evaluate(collection), collection, evaluation);
        RunLambdas(operation, source, evaluation);
        return evaluation.Unknown(operation);
    }

    private static Value For(IInvocationOperation operation, Evaluation evaluation)
    {
        var (from, to) = (evaluation.Evaluate(operation.Arguments[0].Value) as NumberValue, evaluation.Evaluate(operation.Arguments[1].Value) as NumberValue);
        var limit = Holes.Name(operation.Arguments[1].Value);
        var (least, most) = (to?.Min - from?.Max, to?.Max - from?.Min);
        var runs = new TripCount(Math.Max(0, least ?? 0), most < int.MaxValue / 2 ? Math.Max(0, most ?? 0) : null, limit);
        for (var i = 2; i < operation.Arguments.Length; i++)
        {
            if (Lambda(operation.Arguments[i].Value) is { } lambda)
            {
                Functions.Run(lambda, [new NumberValue(from?.Min, to?.Max)], runs.IsExact ? TripCount.Exact(runs.Min) : runs, evaluation);
            }
            else
            {
                evaluation.Evaluate(operation.Arguments[i].Value);
            }
        }

        return evaluation.Unknown(operation);
    }

    /// <summary>Runs once; not at all when it is cancelled before.</summary>
    private static Value Run(IInvocationOperation operation, IAnonymousFunctionOperation action, Evaluation evaluation)
    {
        for (var i = 1; i < operation.Arguments.Length; i++)
        {
            evaluation.Evaluate(operation.Arguments[i].Value);
        }

        return Functions.Run(action, [], operation.Arguments.Length == 1 ? TripCount.One : TripCount.One.Optional(), evaluation) is { } result
            ? evaluation.Place(result)
            : evaluation.Place(evaluation.Unknown(operation));
    }

    private static SequenceValue Source(IInvocationOperation operation, Evaluation evaluation) =>
        Sequences.Of(evaluation.Evaluate(operation.Arguments[0].Value), operation.Arguments[0].Value, evaluation);

    private static SequenceValue Select(IInvocationOperation operation, SequenceValue source, Evaluation evaluation)
    {
        var items = ImmutableArray.CreateBuilder<SequenceItem>(source.Items.Length);
        foreach (var item in source.Items)
        {
            var element = Lambda(operation.Arguments[1].Value) is { } lambda
                ? Functions.Run(lambda, [Named(item.Element, lambda)], Enumerations.Runs(operation, item.Count), evaluation, isLoop: true)
                : Group(operation.Arguments[1].Value) is { } group
                    ? Callees.CallEach(group, operation, [item.Element], Enumerations.Runs(operation, item.Count), evaluation)
                    : null;
            items.Add(new SequenceItem(element ?? ElementOf(operation), item.Count));
        }

        if (Lambda(operation.Arguments[1].Value) is null && Group(operation.Arguments[1].Value) is null)
        {
            evaluation.Evaluate(operation.Arguments[1].Value);
        }

        return new SequenceValue(items.ToImmutable());
    }

    /// <summary>Inside the lambda an element is known by the parameter's name.</summary>
    private static Value Named(Value element, IAnonymousFunctionOperation lambda) =>
        element is UnknownValue unknown && lambda.Symbol.Parameters.Length > 0
            ? unknown.Hole.IsBounded || unknown.Hole.Given is not null ? new UnknownValue(unknown.Hole with { Name = lambda.Symbol.Parameters[0].Name }) : Holes.UnknownOf(lambda.Symbol.Parameters[0])
            : element;

    private static Value ElementOf(IInvocationOperation operation) =>
        operation.Type is INamedTypeSymbol { TypeArguments: [var type] }
            ? Holes.OfType(type, new Hole(Holes.Name(operation) + "[]"))
            : new UnknownValue(new Hole(Holes.Name(operation) + "[]"));

    private static SequenceValue Take(IInvocationOperation operation, SequenceValue source, Evaluation evaluation)
    {
        if (evaluation.Evaluate(operation.Arguments[1].Value) is not NumberValue { Max: { } most and >= 0 } number)
        {
            return source.Optional();
        }

        if (number.TryGetExact(out var exact))
        {
            return operation.TargetMethod.Name == "Take" ? source.First(exact) : source.Last(exact);
        }

        return new SequenceValue(ImmutableArray.CreateRange(source.Items, item => new SequenceItem(item.Element, item.Count.AtMost(most))));
    }

    /// <summary>The same elements in an order that is not known.</summary>
    private static SequenceValue Shuffled(SequenceValue source, IInvocationOperation operation, Evaluation evaluation) => source.Items.Length <= 1
        ? source
        : new SequenceValue([new SequenceItem(Elements.Any(source, operation, evaluation), source.Count())]);

    private static SequenceValue Numbers(IInvocationOperation operation, Value count) => new([new SequenceItem(
        Holes.OfType((operation.Type as INamedTypeSymbol)?.TypeArguments is [var type] ? type : null, new Hole("number")), CountOf(count, operation))]);

    private static SequenceValue Repeated(IInvocationOperation operation, Value element, Value count) => new([new SequenceItem(element, CountOf(count, operation))]);

    private static TripCount CountOf(Value count, IInvocationOperation operation) => count is NumberValue number
        ? number.TryGetExact(out var exact)
            ? TripCount.Exact(Math.Max(0, exact))
            : new TripCount(Math.Max(0, number.Min ?? 0), number.Max is { } max and < int.MaxValue ? Math.Max(0, max) : null, Holes.Name(operation.Arguments[1].Value)) { Given = number.Given }
        : new TripCount(0, null, Holes.Name(operation.Arguments[1].Value));

    private static void RunLambdas(IInvocationOperation operation, SequenceValue source, Evaluation evaluation)
    {
        var collection = operation.Instance ?? operation.Arguments[0].Value;
        for (var i = operation.Instance is null ? 1 : 0; i < operation.Arguments.Length; i++)
        {
            if (Lambda(operation.Arguments[i].Value) is { } lambda)
            {
                Functions.Run(lambda, [Named(Elements.Any(source, collection, evaluation), lambda)], RunsOf(operation, source), evaluation, isLoop: true);
            }
            else if (Group(operation.Arguments[i].Value) is { } group)
            {
                Callees.CallEach(group, operation, [Elements.Any(source, collection, evaluation)], RunsOf(operation, source), evaluation);
            }
            else
            {
                evaluation.Evaluate(operation.Arguments[i].Value);
            }
        }
    }

    /// <summary>Operators that give a sequence run their lambda when that is enumerated; the others, and loops, at once.</summary>
    private static TripCount RunsOf(IInvocationOperation operation, SequenceValue source) =>
        Types.ElementType(operation.Type) is null ? source.Count() : Enumerations.Runs(operation, source.Count());

    private static IMethodSymbol? Group(IOperation operation) => operation switch
    {
        IDelegateCreationOperation creation => Group(creation.Target),
        IConversionOperation conversion => Group(conversion.Operand),
        IMethodReferenceOperation group => group.Method,
        _ => null,
    };

    private static IAnonymousFunctionOperation? Lambda(IOperation operation) => operation switch
    {
        IDelegateCreationOperation creation => Lambda(creation.Target),
        IConversionOperation conversion => Lambda(conversion.Operand),
        IAnonymousFunctionOperation lambda => lambda,
        _ => null,
    };
}
