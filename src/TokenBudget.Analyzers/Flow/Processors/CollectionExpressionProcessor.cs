using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>[a, ..b]</c>.</summary>
internal sealed class CollectionExpressionProcessor : OperationProcessor<ICollectionExpressionOperation>
{
    protected override Value Evaluate(ICollectionExpressionOperation operation, Evaluation evaluation)
    {
        var sequence = SequenceValue.Empty;
        foreach (var element in operation.Elements)
        {
            if (element is ISpreadOperation spread)
            {
                sequence = sequence.Append(Sequences.Of(evaluation.Evaluate(spread.Operand), spread.Operand, evaluation), evaluation.Limits);
            }
            else
            {
                sequence = sequence.Append(SequenceValue.Of(evaluation.Evaluate(element)), evaluation.Limits);
            }
        }

        return evaluation.Allocate(sequence);
    }
}
