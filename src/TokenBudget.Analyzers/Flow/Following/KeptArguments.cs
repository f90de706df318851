using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>What the object of a call keeps of the arguments that it was made with.</summary>
internal static class KeptArguments
{
    /// <summary>The arguments of the call, and behind those of its parameters what the object keeps.</summary>
    /// <param name="kept">What the summary of the method names.</param>
    /// <param name="call">The call.</param>
    /// <param name="parameters">The number of parameters.</param>
    /// <param name="evaluation">The run that calls.</param>
    public static Value?[] Append(IReadOnlyList<KeptFacts> kept, Call call, int parameters, Evaluation evaluation)
    {
        if (kept.Count == 0)
        {
            return call.Arguments;
        }

        var all = new Value?[parameters + kept.Count];
        Array.Copy(call.Arguments, all, Math.Min(parameters, call.Arguments.Length));
        var receiver = call.Receiver is null ? null : evaluation.Content(call.Receiver);
        for (var i = 0; i < kept.Count; i++)
        {
            all[parameters + i] = (receiver as ForeignObjectValue)?.Find(kept[i]) ?? new UnknownValue(new Hole(kept[i].Name));
        }

        return all;
    }
}
