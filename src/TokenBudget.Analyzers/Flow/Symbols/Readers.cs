using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Symbols;

/// <summary>What a text reader reads, where the code around it shows that.</summary>
internal static class Readers
{
    /// <summary>A stream of whatever kind when nothing better is known.</summary>
    public static DataKind KindOf(IOperation? reader) => reader switch
    {
        IConversionOperation conversion => KindOf(conversion.Operand),
        ILocalReferenceOperation local => Initial(local) is { } initial and (IObjectCreationOperation or IInvocationOperation) ? KindOf(initial) : DataKind.Stream,
        IPropertyReferenceOperation { Property: { Name: "In" } property } when DataTable.Is(property.ContainingType, "System.Console") => DataKind.Console,
        IPropertyReferenceOperation { Property: { Name: "StandardOutput" or "StandardError" } property }
            when DataTable.Is(property.ContainingType, "System.Diagnostics.Process") => DataKind.ProcessOutput,
        IInvocationOperation { TargetMethod: { Name: "OpenText" } method }
            when DataTable.Is(method.ContainingType, "System.IO.File") || DataTable.Is(method.ContainingType, "System.IO.FileInfo") => DataKind.File,
        IObjectCreationOperation { Arguments: [var source, ..] } creation when DataTable.Is(creation.Type, "System.IO.StreamReader") => OfStream(source.Value),
        _ => DataKind.Stream,
    };

    private static DataKind OfStream(IOperation stream) => stream switch
    {
        IConversionOperation conversion => OfStream(conversion.Operand),
        { Type.SpecialType: SpecialType.System_String } => DataKind.File,
        IPropertyReferenceOperation { Property: { Name: "Body" } property }
            when DataTable.Is(property.ContainingType, "Microsoft.AspNetCore.Http.HttpRequest") => DataKind.HttpBody,
        _ => DataKind.Stream,
    };

    /// <summary>What a local is declared with: <c>using var reader = new StreamReader(…)</c>.</summary>
    private static IOperation? Initial(ILocalReferenceOperation local) =>
        local.Local.DeclaringSyntaxReferences is [var declaration] && declaration.SyntaxTree == local.Syntax.SyntaxTree
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? local.SemanticModel?.GetOperation(value)
            : null;
}
