using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>Where text comes from that nothing limits, and where in the code a limit could be put. It says nothing about the text itself.</summary>
/// <param name="Kind">What kind of data it is.</param>
internal sealed record DataSource(DataKind Kind)
{
    /// <summary>The expression that yields it; null when that is not known.</summary>
    public SyntaxNode? Origin { get; init; }

    /// <summary>The variable that is read last on the way into the prompt; null when there is none.</summary>
    public SyntaxNode? Use { get; init; }

    /// <summary>The collection whose elements it is made of; null when it is one text.</summary>
    public SyntaxNode? Collection { get; init; }

    /// <summary>What the collection is made from, as messages show it.</summary>
    public SyntaxNode? Root { get; init; }

    /// <summary>The parameter, property or field whose text it is, and which an attribute could limit; null when there is none.</summary>
    public ISymbol? Symbol { get; init; }

    /// <summary>True when another text was made of it on its way, which may be longer.</summary>
    public bool IsChanged { get; init; }

    /// <summary>The source of a text that was made of this one: a limit here limits that as well, but to another size.</summary>
    public DataSource Changed() => this with { IsChanged = true, Symbol = null };
}
