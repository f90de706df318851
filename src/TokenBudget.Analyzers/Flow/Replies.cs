using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>What a request yields: text of a model, at most as long as the cap of the request allows.</summary>
internal static class Replies
{
    public static Value Of(IInvocationOperation operation, CatalogueEntry entry, CallArguments arguments)
    {
        if (entry.IsEmbedding)
        {
            return Holes.Unknown(operation);
        }

        var name = "reply in line " + Holes.Line(operation.Syntax);
        return new UnknownValue(new Hole(name, MaxTokens: CapOf(arguments)) { IsReply = true });
    }

    /// <summary>A part of a reply, such as its text: no longer than the whole. Numbers and the like are what their type says.</summary>
    public static Value? Part(Value whole, ITypeSymbol? type) =>
        whole is UnknownValue { Hole.IsReply: true } reply && Types.Awaited(type) is { } part && TypeBounds.Range(part) is null && TypeBounds.MaxBytes(part, format: null) is null
            ? reply
            : null;

    private static long? CapOf(CallArguments arguments)
    {
        var options = (arguments[Slot.Request] ?? arguments[Slot.Options]) as ObjectValue;
        return (arguments[Slot.MaxOutput] ?? options?[Slot.MaxOutput]) is NumberValue { Max: { } max and >= 0 and < int.MaxValue } ? max : null;
    }
}
