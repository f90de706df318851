using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>Operations without meaning of their own here: the parts are evaluated in order, because calls may be inside; the result is unknown.</summary>
internal sealed class ChildrenProcessor : OperationProcessor
{
    public static readonly ChildrenProcessor Instance = new();
    private static readonly UnknownValue Nothing = new(new Hole("nothing"));

    public override Value Evaluate(IOperation operation, Evaluation evaluation)
    {
        foreach (var child in operation.ChildOperations)
        {
            evaluation.Evaluate(child);
        }

        return operation.Type is null ? Nothing : evaluation.Unknown(operation);
    }
}
