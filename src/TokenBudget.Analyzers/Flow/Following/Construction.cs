using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
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
        var call = new Call(operation, operation, Receiver: null, arguments.ToArray());
        if (!evaluation.Symbols.IsOwn(type))
        {
            References.Spend(constructor, call, evaluation);
            return evaluation.Symbols.Referenced.FindConstructor(constructor) is { } facts ? Foreign(operation, type, facts, arguments, evaluation) : null;
        }

        if (type.IsRecord || type.TypeKind != TypeKind.Class)
        {
            if (evaluation.Symbols.HiddenCalls.MaySend(constructor))
            {
                Spend(constructor, operation, evaluation);
            }

            return null;
        }

        var before = evaluation.State;
        var made = evaluation.Allocate(new PlainObjectValue(PlainObjectValue.Empty.Members, type));
        if (Run(constructor, call with { Receiver = made }, evaluation))
        {
            return made;
        }

        evaluation.State = before;
        Spend(constructor, operation, evaluation);
        return null;
    }

    /// <summary>Runs all code of a constructor on an object; false when it is not followed to its end.</summary>
    public static bool Run(IMethodSymbol constructor, Call call, Evaluation evaluation)
    {
        constructor = constructor.OriginalDefinition;
        if (CallFrame.Find(evaluation.Frame, constructor) is { } frame)
        {
            frame.MarkRecursive();
            return false;
        }

        // All of it sees the same objects.
        var arguments = new Value?[constructor.Parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = evaluation.Place((i < call.Arguments.Length ? call.Arguments[i] : null) ?? Holes.UnknownOf(constructor.Parameters[i]));
        }

        // What a base class does without being asked it does between the initialisers and the body; none of them sees the other.
        if (BaseWithoutCall(constructor) is { } inherited && !RunBase(inherited, call with { Arguments = [] }, evaluation))
        {
            return false;
        }

        call = call with { Arguments = arguments };
        foreach (var body in evaluation.Symbols.Bodies.OfConstruction(constructor))
        {
            if (Following.Run(body, call, evaluation) is null)
            {
                return false;
            }
        }

        if (TypeMembers.IsPrimary(constructor))
        {
            Keep(constructor, call, arguments, evaluation);
        }

        return true;
    }

    /// <summary>The constructor of the base class that runs although no operation calls it: before a body, an implicit one does. Null for those of the framework.</summary>
    private static IMethodSymbol? BaseWithoutCall(IMethodSymbol constructor)
    {
        var isCalled = constructor.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax()
            is ConstructorDeclarationSyntax or TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax, ..] };
        return isCalled || constructor.ContainingType.BaseType is not { } type || Types.IsFramework(type)
            ? null
            : type.InstanceConstructors.FirstOrDefault(static one => one.Parameters.All(static parameter => parameter.IsOptional || parameter.IsParams));
    }

    private static bool RunBase(IMethodSymbol inherited, Call call, Evaluation evaluation)
    {
        if (evaluation.Symbols.IsOwn(inherited.ContainingType))
        {
            return Run(inherited, call, evaluation);
        }

        References.Spend(inherited, call, evaluation);
        return true;
    }

    /// <summary>Parameters of a primary constructor are members, although no code has read them yet.</summary>
    private static void Keep(IMethodSymbol constructor, Call call, Value?[] arguments, Evaluation evaluation)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var (parameter, argument) = (constructor.Parameters[i], arguments[i]!);
            if (call.Instance is IInstanceReferenceOperation)
            {
                _ = evaluation.Find(parameter) ?? evaluation.Begin(parameter, argument);
            }
            else
            {
                evaluation.Change(call.Receiver!, content => content is PlainObjectValue plain && plain.Find(parameter) is null ? plain.With(parameter, argument) : content);
            }
        }
    }

    /// <summary>What a constructor spends that is not followed, whatever it is given.</summary>
    public static void Spend(IMethodSymbol constructor, IOperation place, Evaluation evaluation)
    {
        foreach (var body in evaluation.Symbols.Bodies.OfConstruction(constructor.OriginalDefinition))
        {
            Summaries.Spend(body, new Call(place, Instance: null, Receiver: null, []), evaluation);
        }
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
