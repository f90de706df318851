using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>using var resource = …;</c>.</summary>
internal sealed class UsingDeclarationProcessor : OperationProcessor<IUsingDeclarationOperation>
{
    protected override Value Evaluate(IUsingDeclarationOperation operation, Evaluation evaluation)
    {
        UsingProcessor.Open(operation.DeclarationGroup, operation.IsAsynchronous, evaluation);
        return evaluation.Unknown(operation);
    }
}
