using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace TokenBudget.Testing.Markup;

/// <summary>A stretch of text where diagnostics are expected.</summary>
/// <param name="Span">Where, in the text without marks.</param>
/// <param name="Ids">Which; empty for <c>[|…|]</c>, which means the one rule under test.</param>
internal sealed record MarkedSpan(TextSpan Span, ImmutableArray<string> Ids);
