using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
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
                return passed;
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
        var members = PlainObjectValue.Empty.Members;
        if (constructor.ContainingType.IsRecord)
        {
            foreach (var parameter in constructor.Parameters)
            {
                foreach (var member in constructor.ContainingType.GetMembers(parameter.Name))
                {
                    if (member is IPropertySymbol && arguments[parameter.Ordinal] is { } value)
                    {
                        members = members.SetItem(member, value);
                    }
                }
            }
        }

        return new PlainObjectValue(members);
    }
}

/// <summary>An initialiser that is met on its own.</summary>
internal sealed class InitializerProcessor : OperationProcessor<IObjectOrCollectionInitializerOperation>
{
    protected override Value Evaluate(IObjectOrCollectionInitializerOperation operation, Evaluation evaluation)
    {
        foreach (var part in operation.Initializers)
        {
            evaluation.Evaluate(part);
        }

        return evaluation.ImplicitReceiver(operation);
    }
}

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

/// <summary><c>with { … }</c>: a copy with changes.</summary>
internal sealed class WithProcessor : OperationProcessor<IWithOperation>
{
    protected override Value Evaluate(IWithOperation operation, Evaluation evaluation)
    {
        var content = evaluation.Content(evaluation.Evaluate(operation.Operand));
        var copy = content is ObjectValue or PlainObjectValue ? evaluation.Allocate(content) : evaluation.Unknown(operation);
        Initializers.Apply(operation.Initializer, copy, evaluation);
        return copy;
    }
}

/// <summary><c>new[] { … }</c>, <c>new T[n]</c>.</summary>
internal sealed class ArrayCreationProcessor : OperationProcessor<IArrayCreationOperation>
{
    protected override Value Evaluate(IArrayCreationOperation operation, Evaluation evaluation)
    {
        if (operation.Initializer is { } initializer)
        {
            var items = ImmutableArray.CreateBuilder<SequenceItem>(initializer.ElementValues.Length);
            foreach (var element in initializer.ElementValues)
            {
                items.Add(new SequenceItem(evaluation.Evaluate(element), TripCount.One));
            }

            return evaluation.Allocate(SequenceValue.Empty.Append(new SequenceValue(items.ToImmutable()), evaluation.Limits));
        }

        var size = operation.DimensionSizes.Length == 1 ? evaluation.Evaluate(operation.DimensionSizes[0]) : null;
        if (size is NumberValue number && number.TryGetExact(out var count) && count >= 0)
        {
            return evaluation.Allocate(new SequenceValue([new SequenceItem(ConstantValue.Null, TripCount.Exact(count))]));
        }

        return evaluation.Place(evaluation.Unknown(operation));
    }
}

/// <summary><c>[a, ..b]</c>.</summary>
internal sealed class CollectionExpressionProcessor : OperationProcessor<ICollectionExpressionOperation>
{
    protected override Value Evaluate(ICollectionExpressionOperation operation, Evaluation evaluation)
    {
        var sequence = SequenceValue.Empty;
        foreach (var element in operation.Elements)
        {
            if (element is ISpreadOperation spread)
            {
                sequence = sequence.Append(Sequences.Of(evaluation.Evaluate(spread.Operand), spread.Operand, evaluation), evaluation.Limits);
            }
            else
            {
                sequence = sequence.Append(SequenceValue.Of(evaluation.Evaluate(element)), evaluation.Limits);
            }
        }

        return evaluation.Allocate(sequence);
    }
}
