using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>using (resource) { … }</c>.</summary>
internal sealed class UsingProcessor : OperationProcessor<IUsingOperation>
{
    protected override Value Evaluate(IUsingOperation operation, Evaluation evaluation)
    {
        Open(operation.Resources, operation.IsAsynchronous, evaluation);
        return evaluation.Evaluate(operation.Body);
    }

    /// <summary>Evaluates what a <c>using</c> holds, and notes what its end will call.</summary>
    public static void Open(IOperation resources, bool isAsync, Evaluation evaluation)
    {
        var value = evaluation.Evaluate(resources);
        if (resources is not IVariableDeclarationGroupOperation group)
        {
            evaluation.Symbols.HiddenCalls.Dispose(resources, isAsync, value, MayBeNull(resources), evaluation);
            return;
        }

        foreach (var declaration in group.Declarations)
        {
            foreach (var declarator in declaration.Declarators)
            {
                evaluation.Symbols.HiddenCalls.Dispose(
                    resources, isAsync, evaluation.ReadVariable(declarator.Symbol), MayBeNull(declarator.GetVariableInitializer()?.Value), evaluation);
            }
        }
    }

    /// <summary>Nothing is called for null.</summary>
    private static bool MayBeNull(IOperation? resource) => resource is null || Unconverted.Of(resource) is not IObjectCreationOperation;
}
