using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>What each round of a tool loop adds to all rounds after it: the reply with its tool calls, and the results of the tools.</summary>
internal static class ToolResults
{
    /// <summary>Bytes of the texts that Microsoft.Extensions.AI writes instead of a result (done, failed, not found), apart from the tool's name.</summary>
    private const int FixedTextBytes = 160;

    /// <summary>Tokens that a chat format adds to a message with an id of a tool call, with room to spare.</summary>
    private const int FrameTokens = 64;

    /// <summary>JSON may write a character with six.</summary>
    private const int EscapedBytes = 6;

    /// <summary>Nothing when there is only one round.</summary>
    public static Measure PerRound(RecordedCall call, Multiplier rounds, TokenEstimate output, long? assumedTokens)
    {
        if (rounds.Requests.Max == 1)
        {
            return Measure.Zero;
        }

        var reply = new Measure(output, CostExpression.Unknown("tokens(output)"), null, output.IsBounded ? [] : ["output"]);
        return reply + (MostTokens(call, output) is { } most
            ? new Measure(new TokenEstimate(0, assumedTokens ?? most, most, Basis.Bounded), CostExpression.Unknown("tokens(tool results)"), null, [])
            : Measure.Unknown("tool results", assumedTokens));
    }

    /// <summary>Tokens of all results of one round at most; null when the types of the results do not limit them.</summary>
    /// <remarks>A reply may ask for several tools at once; each of these calls is at least one token of the reply.</remarks>
    private static long? MostTokens(RecordedCall call, TokenEstimate output)
    {
        var bytes = 0L;
        foreach (var arguments in call.Arguments)
        {
            var slots = new RequestSlots(arguments);
            if (slots.UnknownOptions is not null || slots[Slot.Tools] is not SequenceValue tools || slots.Clients.Any(static client => client is null || Rewrites(client)))
            {
                return null;
            }

            foreach (var item in tools.Items)
            {
                if (BytesOf(item.Element) is not { } size)
                {
                    return null;
                }

                bytes = Math.Max(bytes, size);
            }
        }

        return call.IsTruncated || output.Max is not { } calls || calls > long.MaxValue / (bytes + FrameTokens) - 1 ? null : (calls + 1) * (bytes + FrameTokens);
    }

    /// <summary>True when results are not written as usual: errors with the text of exceptions, functions that something else invokes, tools of the client's own.</summary>
    private static bool Rewrites(ObjectValue client) =>
        client[Slot.Iterations] is null || client[Slot.Detail] is not (null or ConstantValue { Constant: null or false })
        || client[Slot.MoreTools] is not (null or ConstantValue { Constant: null }) || client[Slot.InnerRounds] is not null;

    private static long? BytesOf(Value tool)
    {
        if (tool is not ObjectValue { Shape: Shape.Tool } made || made[Slot.Extra] is not null || made[Slot.Method] is not MethodValue { Method: var method })
        {
            return null;
        }

        if (method.ReturnsVoid || method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 0 })
        {
            return FixedTextBytes;
        }

        return TypeBounds.MaxBytes(method.ReturnType, format: null) is { } size ? Math.Max(FixedTextBytes, size * EscapedBytes) : null;
    }
}
