using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Which methods an operation calls without naming them.</summary>
internal static class HiddenCallees
{
    /// <summary>Accessors, operators, conversions, constructors and <c>Dispose</c>: at most two methods.</summary>
    public static (IMethodSymbol? First, IMethodSymbol? Second) Of(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property: var property } => (property.GetMethod, property.SetMethod),
        IBinaryOperation binary => (binary.OperatorMethod, null),
        IUnaryOperation unary => (unary.OperatorMethod, null),
        ICompoundAssignmentOperation compound => (compound.OperatorMethod, null),
        IIncrementOrDecrementOperation step => (step.OperatorMethod, null),
        IConversionOperation conversion => (conversion.OperatorMethod, null),
        IObjectCreationOperation creation => (creation.Constructor, null),
        IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor } constructor } => (constructor, null),
        IEventAssignmentOperation assignment => (Accessor(assignment), null),
        IUsingOperation used => (Disposal(used.Resources, used.IsAsynchronous), null),
        IUsingDeclarationOperation declaration => (Disposal(declaration.DeclarationGroup, declaration.IsAsynchronous), null),
        _ => (null, null),
    };

    /// <summary>The accessor that <c>+=</c> or <c>-=</c> calls.</summary>
    public static IMethodSymbol? Accessor(IEventAssignmentOperation assignment) =>
        (assignment.EventReference as IEventReferenceOperation)?.Event is { } changed ? assignment.Adds ? changed.AddMethod : changed.RemoveMethod : null;

    /// <summary>What the end of a <c>using</c> calls; null when the type declares nothing of the kind.</summary>
    /// <param name="resource">What it holds; variables of one declaration have one type.</param>
    /// <param name="isAsync">True for <c>await using</c>.</param>
    public static IMethodSymbol? Disposal(IOperation resource, bool isAsync)
    {
        var name = isAsync ? "DisposeAsync" : "Dispose";
        var type = TypeOf(resource);
        foreach (var implemented in type?.AllInterfaces ?? [])
        {
            if (implemented.Name == "I" + (isAsync ? "AsyncDisposable" : "Disposable") && Types.IsFramework(implemented) && implemented.GetMembers(name) is [var member])
            {
                return type!.FindImplementationForInterfaceMember(member) as IMethodSymbol ?? member as IMethodSymbol;
            }
        }

        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            foreach (var member in declared.GetMembers(name))
            {
                if (member is IMethodSymbol { Parameters.IsEmpty: true, IsStatic: false } method)
                {
                    return method;
                }
            }
        }

        return null;
    }

    private static ITypeSymbol? TypeOf(IOperation resource)
    {
        if (resource is IVariableDeclarationGroupOperation { Declarations: [{ Declarators: [var first, ..] }, ..] })
        {
            return first.GetVariableInitializer() is { } initializer && Configured(initializer.Value) is { } configured ? configured.Type : first.Symbol.Type;
        }

        return (Configured(resource) ?? Unconverted.Of(resource)).Type;
    }

    /// <summary>What <c>ConfigureAwait</c> was called on; null for everything else.</summary>
    private static IOperation? Configured(IOperation resource) => Unconverted.Of(resource) is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } call
        ? Unconverted.Of(call.Instance ?? call.Arguments[0].Value)
        : null;
}
