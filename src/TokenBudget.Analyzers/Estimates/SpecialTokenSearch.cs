using Microsoft.CodeAnalysis;
using TokenBudget.Core.Models;
using TokenBudget.Tokenizers;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Looks for special tokens of one model in the text that is measured for it.</summary>
internal sealed class SpecialTokenSearch(string? modelId, ModelTokenizer tokenizer)
{
    private readonly SpecialTokenFamily _family = ModelMarkup.Of(modelId);
    private readonly List<SpecialTokenUse> _found = [];

    /// <summary>Every token that was found, once, in the order of the request.</summary>
    public IReadOnlyList<SpecialTokenUse> Found => _found;

    /// <summary>Where the message is made whose text is measured.</summary>
    public SyntaxNode? Origin { get; set; }

    public void Look(string text)
    {
        for (var start = 0; SpecialTokens.TryFind(_family, text.AsSpan(), start, out var position, out var length); start = position + length)
        {
            var token = text.Substring(position, length);
            if (!_found.Exists(use => use.Token == token))
            {
                var cost = tokenizer.Estimate(token.AsSpan());
                _found.Add(new SpecialTokenUse(token, modelId ?? "", (int)cost.Expected, tokenizer.IsExact, Origin));
            }
        }
    }
}
