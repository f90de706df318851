using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>new[] { … }</c>, <c>new T[n]</c>.</summary>
internal sealed class ArrayCreationProcessor : OperationProcessor<IArrayCreationOperation>
{
    protected override Value Evaluate(IArrayCreationOperation operation, Evaluation evaluation)
    {
        if (operation.Initializer is { } initializer)
        {
            var items = ImmutableArray.CreateBuilder<SequenceItem>(initializer.ElementValues.Length);
            foreach (var element in initializer.ElementValues)
            {
                items.Add(new SequenceItem(evaluation.Evaluate(element), TripCount.One));
            }

            return evaluation.Allocate(SequenceValue.Empty.Append(new SequenceValue(items.ToImmutable()), evaluation.Limits));
        }

        var size = operation.DimensionSizes.Length == 1 ? evaluation.Evaluate(operation.DimensionSizes[0]) : null;
        if (size is NumberValue number && number.TryGetExact(out var count) && count >= 0)
        {
            return evaluation.Allocate(new SequenceValue([new SequenceItem(ConstantValue.Null, TripCount.Exact(count))]));
        }

        return evaluation.Place(evaluation.Unknown(operation));
    }
}
