using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Loops;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>switch (x) { … }</c>: every section from the same state; which one runs is not decided here.</summary>
internal sealed class SwitchProcessor : OperationProcessor<ISwitchOperation>
{
    protected override Value Evaluate(ISwitchOperation operation, Evaluation evaluation)
    {
        var value = evaluation.Evaluate(operation.Value);
        if (evaluation.Uses.HasBackwardJumps)
        {
            evaluation.Havoc(operation);
        }

        var before = evaluation.State;
        var hasDefault = false;
        var end = before.Throw();
        foreach (var section in operation.Cases)
        {
            evaluation.State = before.Uncertain();
            foreach (var clause in section.Clauses)
            {
                hasDefault |= clause.CaseKind == CaseKind.Default;
                if (clause is IPatternCaseClauseOperation pattern)
                {
                    Patterns.Bind(pattern.Pattern, value, evaluation);
                    evaluation.Evaluate(pattern.Guard);
                }

                evaluation.Land(clause.Label);
            }

            foreach (var statement in section.Body)
            {
                evaluation.Evaluate(statement);
            }

            end = FlowState.Join(end, evaluation.State, evaluation.Limits);
        }

        // Leaving by return or by a jump out of the switch makes what follows uncertain.
        var sectionLeaves = EarlyExits.LeavesMember(operation);
        evaluation.State = hasDefault ? end : FlowState.Join(end, before.Uncertain(), evaluation.Limits);
        evaluation.Land(operation.ExitLabel);
        if (evaluation.State.IsReachable)
        {
            evaluation.State = evaluation.State.Certain(before.IsCertain && !sectionLeaves);
        }

        return evaluation.Unknown(operation);
    }
}
