using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Models;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>new T(…) { … }</c>.</summary>
internal sealed class ObjectCreationProcessor : OperationProcessor<IObjectCreationOperation>
{
    protected override Value Evaluate(IObjectCreationOperation operation, Evaluation evaluation)
    {
        var arguments = new ArgumentValues(operation.Arguments, operation.Constructor?.Parameters.Length ?? 0, evaluation);
        var made = Make(operation, arguments, evaluation);
        if (operation.Initializer is { } initializer)
        {
            Initializers.Apply(initializer, made, evaluation);
        }

        return made;
    }

    private static Value Make(IObjectCreationOperation operation, ArgumentValues arguments, Evaluation evaluation)
    {
        if (operation.Constructor is not { } constructor)
        {
            return evaluation.Unknown(operation);
        }

        switch (evaluation.Sdk.Find(constructor))
        {
            case { Kind: EntryKind.Make } entry:
                return SdkObjects.Make(entry, operation, ordinal => arguments[ordinal], evaluation);
            case { Kind: EntryKind.Pass } pass when arguments[pass.PassedOrdinal] is { } passed:
                return Clients.Pass(constructor, passed, evaluation);
        }

        var type = constructor.ContainingType;
        if (Types.IsStringBuilder(type))
        {
            return evaluation.Allocate(BuilderModel.Initial(operation, arguments, evaluation));
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return StringModel.Repeat(operation, arguments, evaluation);
        }

        if (Types.ElementType(type) is not null)
        {
            return evaluation.Allocate(ListModel.Initial(operation, arguments, evaluation));
        }

        if (Construction.Make(operation, constructor, arguments, evaluation) is { } made)
        {
            return made;
        }

        if (!type.IsRecord && !Types.IsFramework(type))
        {
            foreach (var argument in operation.Arguments)
            {
                evaluation.Escape(arguments[argument.Parameter?.Ordinal ?? 0] ?? ConstantValue.Null, Holes.Name(argument.Value));
            }
        }

        return evaluation.Allocate(PlainObject(constructor, arguments));
    }

    /// <summary>Positional records keep their arguments; what other constructors do is not followed.</summary>
    private static PlainObjectValue PlainObject(IMethodSymbol constructor, ArgumentValues arguments)
    {
        var made = new PlainObjectValue(PlainObjectValue.Empty.Members, constructor.ContainingType);
        if (constructor.ContainingType.IsRecord)
        {
            foreach (var parameter in constructor.Parameters)
            {
                foreach (var member in constructor.ContainingType.GetMembers(parameter.Name))
                {
                    if (member is IPropertySymbol && arguments[parameter.Ordinal] is { } value)
                    {
                        made = made.With(member, value);
                    }
                }
            }
        }

        return made;
    }
}
