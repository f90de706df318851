using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>Tools = { a, b }</c> inside an initialiser: adds to the list that is there.</summary>
internal sealed class MemberInitializerProcessor : OperationProcessor<IMemberInitializerOperation>
{
    protected override Value Evaluate(IMemberInitializerOperation operation, Evaluation evaluation)
    {
        var member = evaluation.Evaluate(operation.InitializedMember);
        Initializers.Apply(operation.Initializer, member, evaluation);
        return member;
    }
}
