using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>Expressions as they are written, without the conversions that the compiler adds.</summary>
internal static class Unconverted
{
    public static IOperation Of(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>What is given for the first parameter, wherever it stands; null when nothing is.</summary>
    public static IOperation? FirstArgument(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0)
            {
                return Of(argument.Value);
            }
        }

        return null;
    }
}
