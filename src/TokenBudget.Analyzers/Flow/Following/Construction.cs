using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>Makes objects of the compilation's own classes: what their constructors keep of the arguments is known where the object is used.</summary>
internal static class Construction
{
    /// <summary>The object; null when the constructor is not followed.</summary>
    public static Value? Make(IObjectCreationOperation operation, IMethodSymbol constructor, ArgumentValues arguments, Evaluation evaluation)
    {
        var type = constructor.ContainingType;
        if (evaluation.Symbols.Referenced.FindConstructor(constructor) is { } facts)
        {
            return Foreign(operation, type, facts, arguments, evaluation);
        }

        if (type.IsRecord || type.TypeKind != TypeKind.Class || !evaluation.Symbols.IsOwn(constructor.OriginalDefinition))
        {
            return null;
        }

        var before = evaluation.State;
        if (constructor.OriginalDefinition.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax)
        {
            var members = PlainObjectValue.Empty.Members;
            foreach (var parameter in constructor.OriginalDefinition.Parameters)
            {
                members = members.SetItem(parameter, arguments[parameter.Ordinal] ?? Holes.UnknownOf(parameter));
            }

            return evaluation.Allocate(new PlainObjectValue(members, type));
        }

        if (evaluation.Symbols.Bodies.Of(constructor) is not { } body || CallFrame.Find(evaluation.Frame, body.Method) is not null)
        {
            return null;
        }

        var made = evaluation.Allocate(new PlainObjectValue(PlainObjectValue.Empty.Members, type));
        if (Following.Run(body, new Call(operation, operation, made, arguments.ToArray()), evaluation) is not null)
        {
            return made;
        }

        evaluation.State = before;
        return null;
    }

    /// <summary>An object of another project. What its constructor may change, or shows to others, is not known any more.</summary>
    private static ForeignObjectValue Foreign(IObjectCreationOperation operation, INamedTypeSymbol type, ConstructorFacts facts, ArgumentValues arguments, Evaluation evaluation)
    {
        foreach (var argument in operation.Arguments)
        {
            if (argument.Parameter is { Ordinal: var ordinal } && arguments[ordinal] is { } value && !facts.Untouched.Contains(ordinal))
            {
                evaluation.Escape(value, Holes.Name(argument.Value));
            }
        }

        return new ForeignObjectValue(type, facts, ImmutableArray.Create(arguments.ToArray()));
    }
}
