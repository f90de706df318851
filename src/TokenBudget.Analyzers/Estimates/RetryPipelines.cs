using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Recognises a call in a lambda that a retry policy or resilience pipeline of Polly runs.</summary>
/// <remarks>A pipeline need not retry at all, so it counts only where it can be seen to: where it is made in the same file, or by its type.</remarks>
internal static class RetryPipelines
{
    /// <summary>Retries of a strategy whose options do not say.</summary>
    private const long UsualRetries = 3;

    /// <summary>The nearest around an operation; null when there is none.</summary>
    public static RetryAround? Find(IOperation call)
    {
        for (var outer = call.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IArgumentOperation { Value: IDelegateCreationOperation { Target: IAnonymousFunctionOperation }, Parent: IInvocationOperation run }
                && run.TargetMethod.Name.StartsWith("Execute", StringComparison.Ordinal) && IsPolly(run.TargetMethod) && run.Instance is { } pipeline
                && Of(pipeline) is { } around)
            {
                return around;
            }
        }

        return null;
    }

    private static RetryAround? Of(IOperation pipeline)
    {
        var isPolicy = pipeline.Type is { Name: "RetryPolicy" or "AsyncRetryPolicy" };
        var what = (isPolicy ? "the retry policy in line " : "the resilience pipeline in line ") + Holes.Line(pipeline.Syntax);
        if (pipeline.SemanticModel is { } model && Maker(pipeline, model) is { } maker)
        {
            foreach (var node in maker.DescendantNodesAndSelf())
            {
                if (node is InvocationExpressionSyntax added && model.GetOperation(added) is IInvocationOperation step && IsPolly(step.TargetMethod) && IsRetry(step.TargetMethod.Name))
                {
                    return new RetryAround(what, Retries(step) is { } retries and < long.MaxValue ? retries + 1 : null);
                }
            }
        }

        return isPolicy ? new RetryAround(what, Attempts: null) : null;
    }

    /// <summary>The expression that makes the pipeline: itself, or what the variable that it names is set to, where that is in the same file and the only one.</summary>
    private static SyntaxNode? Maker(IOperation pipeline, SemanticModel model)
    {
        ISymbol? variable = pipeline switch
        {
            ILocalReferenceOperation local => local.Local,
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => property.Property,
            _ => null,
        };
        if (variable is null)
        {
            return pipeline.Syntax;
        }

        if (variable.DeclaringSyntaxReferences is not [var declaration] || declaration.SyntaxTree != model.SyntaxTree)
        {
            return null;
        }

        SyntaxNode? maker = declaration.GetSyntax() switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        };
        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax assignment && Names(assignment.Left, variable.Name)
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(assignment.Left).Symbol, variable))
            {
                if (maker is not null)
                {
                    return null;
                }

                maker = assignment.Right;
            }
        }

        return maker;
    }

    private static bool Names(ExpressionSyntax target, string name) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
        _ => false,
    };

    private static bool IsRetry(string method) => method is "AddRetry" or "Retry" or "RetryAsync" or "WaitAndRetry" or "WaitAndRetryAsync"
        or "RetryForever" or "RetryForeverAsync" or "WaitAndRetryForever" or "WaitAndRetryForeverAsync";

    /// <summary>Retries of a step; null when nothing limits them or the number is not known.</summary>
    private static long? Retries(IInvocationOperation step)
    {
        if (step.TargetMethod.Name.IndexOf("Forever", StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        var isStrategy = step.TargetMethod.Name == "AddRetry";
        foreach (var argument in step.Arguments)
        {
            if (isStrategy && argument.Value is IObjectCreationOperation options)
            {
                return OfOptions(options);
            }

            if (argument.Parameter is { Name: "retryCount" })
            {
                return argument.Value.ConstantValue is { HasValue: true, Value: int count and >= 0 } ? count : null;
            }
        }

        // Without a count, the older policies retry once.
        return !isStrategy && step.TargetMethod.Name is "Retry" or "RetryAsync" ? 1 : null;
    }

    private static long? OfOptions(IObjectCreationOperation options)
    {
        foreach (var part in options.Initializer?.Initializers ?? [])
        {
            if (part is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "MaxRetryAttempts" } } assignment)
            {
                return assignment.Value.ConstantValue is { HasValue: true, Value: int count and >= 0 } ? count : null;
            }
        }

        return UsualRetries;
    }

    private static bool IsPolly(IMethodSymbol method)
    {
        var space = method.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space is { Name: "Polly" } && method.ContainingAssembly?.Name is "Polly" or "Polly.Core";
    }
}
