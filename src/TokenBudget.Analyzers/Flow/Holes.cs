using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Names what is not known after the code that yields it, and limits it by attributes and type.</summary>
internal static class Holes
{
    private const int MaxNameLength = 40;
    private const string Makeshift = "expression in line ";

    public static Value Unknown(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => UnknownOf(local.Local),
        IParameterReferenceOperation parameter => UnknownOf(parameter.Parameter),
        IFieldReferenceOperation field => OfType(field.Type, DeclaredBounds.Of(field.Field, Name(operation)) with { Source = DataSources.Of(field) }),
        IPropertyReferenceOperation property => OfType(property.Type, DeclaredBounds.Of(property.Property, Name(operation)) with { Source = DataSources.Of(property) }),
        IInvocationOperation call => OfType(call.Type, DeclaredBounds.OfReturn(call.TargetMethod, Name(operation)) with { Source = DataSources.Of(call) }),
        IAwaitOperation wait => Unknown(wait.Operation),
        _ => OfType(operation.Type, new Hole(Name(operation)) { Source = DataSources.Of(operation) }),
    };

    public static Value UnknownOf(ISymbol variable) => OfType(
        variable switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        },
        DeclaredBounds.Of(variable, variable.Name) with { Source = DataSources.Of(variable) });

    /// <summary>An unknown value of a type: numbers are intervals, collections are repeated elements, the rest are holes.</summary>
    public static Value OfType(ITypeSymbol? type, Hole hole)
    {
        type = Types.Awaited(type);
        if (type is null)
        {
            return new UnknownValue(hole);
        }

        if (TypeBounds.Range(type) is { } range)
        {
            return range;
        }

        if (Types.ElementType(type) is { } element)
        {
            // The length of a collection is the number of its elements.
            return new SequenceValue([new SequenceItem(
                new UnknownValue(new Hole(hole.Name + "[]", TypeBounds.MaxBytes(element, format: null), hole.MaxTokens)),
                new TripCount(0, hole.MaxBytes / Hole.BytesPerChar, "|" + hole.Name + "|") { Source = hole.Source, IsDeclared = hole.MaxBytes is not null })]);
        }

        return hole.IsBounded ? new UnknownValue(hole) : new UnknownValue(hole with { MaxBytes = TypeBounds.MaxBytes(type, format: null) });
    }

    /// <summary>What is only known as an expression somewhere gets the name of the variable that it is put into.</summary>
    public static Value Named(Value value, ILocalSymbol variable, Evaluation evaluation)
    {
        switch (value)
        {
            case UnknownValue unknown when IsMakeshift(unknown.Hole.Name):
                return new UnknownValue(unknown.Hole with { Name = variable.Name });
            case ReferenceValue when evaluation.Content(value) is SequenceValue { Items: [{ Element: UnknownValue element, Count: var count } item] } && IsMakeshift(count.Name.Trim('|')):
                evaluation.Change(value, _ => new SequenceValue([item with
                {
                    Element = IsMakeshift(element.Hole.Name) ? new UnknownValue(element.Hole with { Name = variable.Name + "[]" }) : element,
                    Count = count.Renamed("|" + variable.Name + "|"),
                }]));
                return value;
            default:
                return value;
        }
    }

    private static bool IsMakeshift(string name) => name.StartsWith(Makeshift, StringComparison.Ordinal);

    public static string Name(IOperation operation)
    {
        if (operation is IAwaitOperation wait)
        {
            return Name(wait.Operation);
        }

        var syntax = operation.Syntax;
        var text = syntax.Span.Length <= MaxNameLength ? syntax.ToString() : "";
        if (text.Length > 0 && text[0] != '.' && text.IndexOf('\n') < 0)
        {
            return text;
        }

        return operation is IInvocationOperation call ? call.TargetMethod.Name + "()" : Makeshift + Line(syntax);
    }

    public static int Line(SyntaxNode node) => node.GetLocation().GetMappedLineSpan().StartLinePosition.Line + 1;
}
