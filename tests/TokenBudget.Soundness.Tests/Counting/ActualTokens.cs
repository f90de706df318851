using System.Text;
using TokenBudget.Core.Estimates;
using TokenBudget.Soundness.Tests.Decoding;

namespace TokenBudget.Soundness.Tests.Counting;

/// <summary>What a recorded request costs, counted from its own text by rules that are written down here a second time.</summary>
/// <remarks>The analyzer's tables are not used, only the counters, which have recordings of the vendor's tokeniser as tests of their own.</remarks>
internal static class ActualTokens
{
    /// <summary>Tokens of one part of a request.</summary>
    public static TokenEstimate Of(SentRequest request, PromptPartKind kind) => kind switch
    {
        PromptPartKind.Overhead => Overhead(request),
        PromptPartKind.ToolSchema => request.Tools.Count == 0 ? TokenEstimate.Zero : TokenEstimate.Exact(ToolFormula.Count(request)),
        PromptPartKind.ResponseSchema => request.ResponseSchema is { } schema ? Text(request.Model, [schema]) : TokenEstimate.Zero,
        _ => Text(request.Model, request.Texts.Where(text => text.Kind == kind).Select(text => text.Text)),
    };

    /// <summary>Tokens of texts that are counted one by one.</summary>
    /// <remarks>Anthropic's tokeniser is not public. Its guidance says that OpenAI's undercounts Claude by 15 to 20 % on typical text,
    /// so the figure is taken to lie between OpenAI's and five quarters of it, and never above the UTF-8 bytes.</remarks>
    private static TokenEstimate Text(string model, IEnumerable<string> texts)
    {
        long tokens = 0;
        long bytes = 0;
        foreach (var text in texts)
        {
            tokens += VendorTokenizer.For(model).CountTokens(text);
            bytes += Encoding.UTF8.GetByteCount(text);
        }

        return VendorTokenizer.IsPublic(model)
            ? TokenEstimate.Exact(tokens)
            : new TokenEstimate(tokens, tokens, Math.Max(tokens, Math.Min(bytes, (tokens * 5 + 3) / 4)), Basis.Assumed);
    }

    /// <summary>Tokens of the chat format.</summary>
    /// <remarks>OpenAI: 3 per message, 1 for its role, 1 for a name, 3 to prime the reply (OpenAI's cookbook).
    /// Claude up to 4.6: about 6, and 2 and the role per message, as fitted by others against the real service.</remarks>
    private static TokenEstimate Overhead(SentRequest request) => TokenEstimate.Exact(
        !request.IsChat ? 0
        : VendorTokenizer.IsPublic(request.Model) ? (4 * request.Messages) + request.Names + 3
        : 6 + (3 * request.Messages));
}
