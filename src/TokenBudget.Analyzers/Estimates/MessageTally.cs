using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Overheads;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Counts the messages of a request by role, and tells what the chat format adds for them.</summary>
internal sealed class MessageTally(string? modelId, TextMeasurer measurer)
{
    private MessageCounts _messages = MessageCounts.None;
    private CostExpression _expression = CostExpression.Zero;
    private TokenEstimate _added = TokenEstimate.Zero;

    /// <summary>Adds messages of one role.</summary>
    /// <param name="role">What they are for; null when not known.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="areNamed">Whether each has a name.</param>
    public void Add(PromptPartKind? role, TripCount count, bool areNamed)
    {
        var number = count.ToEstimate(measurer.Assumptions.LoopIterations ?? 1);
        _messages = _messages.Plus(role, number);
        AddExpected(ChatOverhead.PerMessage(modelId, role).Expected, count);
        if (areNamed)
        {
            _messages = _messages with { Named = _messages.Named + number };
            AddExpected(Math.Max(0, ChatOverhead.PerName(modelId)), count);
        }
    }

    /// <summary>What the chat format adds for all of them, and once for the request.</summary>
    public Measure Overhead()
    {
        var tokens = ChatOverhead.ForMessages(modelId, _messages);
        var once = CostExpression.Constant(Math.Max(0, tokens.Expected - _added.Expected));
        return new Measure(tokens, once + _expression, null, tokens.IsBounded ? [] : ["number of messages"]);
    }

    private void AddExpected(long each, TripCount count)
    {
        var measure = measurer.Repeated(Measure.Constant(each), count);
        _expression += measure.Expression;
        _added += measure.Tokens;
    }
}
