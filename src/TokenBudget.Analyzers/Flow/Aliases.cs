using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Finds where an object gets another name, by which it may be changed.</summary>
internal static class Aliases
{
    /// <summary>True when the object that a variable refers to goes into another variable, a member or a tuple, or is returned. Text and numbers have no names: they never change.</summary>
    public static bool Gives(IOperation variable)
    {
        if (variable.Type is null or { IsValueType: true } or { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Delegate })
        {
            return false;
        }

        var value = variable;
        while (value.Parent is IConversionOperation or ICoalesceOperation or IConditionalOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or ITupleOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IAssignmentOperation assignment => ReferenceEquals(assignment.Value, value),
            IVariableInitializerOperation or IReturnOperation => true,
            _ => false,
        };
    }
}
