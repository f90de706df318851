using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>Finds where unknown text comes from.</summary>
internal static class DataSources
{
    /// <summary>The source of what an expression yields; null when it is neither data nor text.</summary>
    public static DataSource? Of(IOperation operation)
    {
        var source = operation switch
        {
            IInvocationOperation call => OfCall(call),
            IPropertyReferenceOperation property => DataTable.OfProperty(property.Property) is { } kind ? new DataSource(kind) : OfMember(property, property.Property),
            IFieldReferenceOperation field => OfMember(field, field.Field),
            _ => OfMember(operation, symbol: null),
        };
        return source is null ? null : source with { Origin = operation.Syntax };
    }

    /// <summary>The source of the text of a variable; null when it holds no text.</summary>
    public static DataSource? Of(ISymbol variable) => variable switch
    {
        IParameterSymbol { Type.SpecialType: SpecialType.System_String }
            or IPropertySymbol { Type.SpecialType: SpecialType.System_String }
            or IFieldSymbol { Type.SpecialType: SpecialType.System_String } => new DataSource(DataKind.Text) { Symbol = variable },
        ILocalSymbol { Type.SpecialType: SpecialType.System_String } => new DataSource(DataKind.Text),
        _ => null,
    };

    /// <summary>The source of the text that an object shows.</summary>
    public static DataSource? OfText(IOperation operation, ITypeSymbol? type) =>
        DataTable.OfShown(type) is { } kind ? new DataSource(kind) { Origin = operation.Syntax } : null;

    /// <summary>Notes where a variable is read: what nothing limits can be cut there.</summary>
    public static Value UsedAt(Value value, IOperation reference) => !Types.IsString(reference.Type) ? value : value switch
    {
        UnknownValue { Hole: { IsBounded: false, Source: { } source } hole } => new UnknownValue(hole with { Source = source with { Use = reference.Syntax } }),
        TextValue { Runs: [{ Parts: [HolePart { Hole: { IsBounded: false, Source: { } source } hole }] }] }
            => TextValue.OfHole(hole with { Source = source with { Use = reference.Syntax } }),
        _ => value,
    };

    /// <summary>Notes which collection the elements of a text come from, where nothing limits how many there are.</summary>
    /// <param name="sequence">The elements.</param>
    /// <param name="collection">The expression that yields them where they are joined or looped over.</param>
    public static SequenceValue InText(SequenceValue sequence, IOperation collection)
    {
        var items = sequence.Items;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is { Count: { Max: null } count } item)
            {
                var source = count.Source ?? OfCollection(collection);
                items = items.SetItem(i, item with { Count = count with { Source = source with { Collection = Unconverted.Of(collection).Syntax } } });
            }
        }

        return items == sequence.Items ? sequence : new SequenceValue(items);
    }

    private static DataSource? OfCall(IInvocationOperation call) => DataTable.OfMethod(call.TargetMethod) switch
    {
        DataKind.Stream => new DataSource(Readers.KindOf(call.Instance)),
        DataKind.Serialized when call.TargetMethod.IsStatic && SerializedTypes.IsLimited(call) => OfMember(call, symbol: null),
        { } kind => new DataSource(kind),
        null => OfMember(call, symbol: null),
    };

    private static DataSource? OfMember(IOperation operation, ISymbol? symbol) =>
        Types.IsString(Types.Awaited(operation.Type)) ? new DataSource(DataKind.Text) { Symbol = symbol } : null;

    private static DataSource OfCollection(IOperation collection)
    {
        var origin = Unconverted.Of(collection);
        var root = origin;
        while (Inner(root) is { } inner)
        {
            root = inner;
        }

        var isData = !Types.IsString(root.Type) && root switch
        {
            IInvocationOperation call => !DataTable.IsOfCode(call.TargetMethod),
            IPropertyReferenceOperation property => !DataTable.IsOfCode(property.Property),
            IParameterReferenceOperation parameter => !parameter.Parameter.IsParams,
            _ => true,
        };
        return new DataSource(isData ? DataKind.Elements : DataKind.Text) { Origin = origin.Syntax, Root = root.Syntax };
    }

    /// <summary>What a sequence operator reads: the list of <c>list.Where(…).Select(…)</c>.</summary>
    private static IOperation? Inner(IOperation operation) => operation switch
    {
        IConversionOperation conversion => conversion.Operand,
        IParenthesizedOperation parenthesized => parenthesized.Operand,
        IAwaitOperation wait => wait.Operation,
        IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method, Arguments: [var source, ..] } when Types.IsFramework(method.ContainingType) => source.Value,
        IInvocationOperation { Instance: { } instance, TargetMethod.Name: "ToArray" or "ToList" or "AsReadOnly" or "ConfigureAwait" } => instance,
        _ => null,
    };
}
