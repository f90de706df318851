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

    /// <summary>Those whose number stands by name: they grow with the iterations of a loop, or a caller hands them in.</summary>
    private CostExpression _leastByName = CostExpression.Zero;
    private CostExpression _mostByName = CostExpression.Zero;
    private MessageCounts _others = MessageCounts.None;
    private bool _isByName;

    /// <summary>Adds messages of one role.</summary>
    /// <param name="role">What they are for; null when not known.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="areNamed">Whether each has a name.</param>
    public void Add(PromptPartKind? role, TripCount count, bool areNamed)
    {
        var number = count.ToEstimate(measurer.Assumptions.LoopIterations ?? 1);
        _messages = _messages.Plus(role, number);
        if (count.Loop is not null && measurer.CountsIterations())
        {
            AddByName(ChatOverhead.PerMessage(modelId, role), areNamed ? ChatOverhead.PerName(modelId) : 0, Counts.Finished(count).Least, Counts.Finished(count).Most);
        }
        else if (Counts.IsGiven(count) && measurer.CountsIterations())
        {
            AddByName(ChatOverhead.PerMessage(modelId, role), areNamed ? ChatOverhead.PerName(modelId) : 0, Counts.Least(count), Counts.Most(count));
        }
        else
        {
            _others = _others.Plus(role, number);
            _others = areNamed ? _others with { Named = _others.Named + number } : _others;
        }

        AddExpected(ChatOverhead.PerMessage(modelId, role).Expected, count);
        if (areNamed)
        {
            _messages = _messages with { Named = _messages.Named + number };
            AddExpected(Math.Max(0, ChatOverhead.PerName(modelId)), count);
        }
    }

    /// <summary>Allows for a system message that is counted elsewhere, with its frame: only what the format adds without one may be missing.</summary>
    public void AllowSystemElsewhere()
    {
        _isByName = true;
        _messages = _messages.Plus(PromptPartKind.System, TripCount.One.Optional().ToEstimate(1));
        AddExpected(ChatOverhead.PerMessage(modelId, PromptPartKind.System).Expected, TripCount.One.Optional());
    }

    /// <summary>What the chat format adds for all of them, and once for the request.</summary>
    public Measure Overhead()
    {
        var tokens = ChatOverhead.ForMessages(modelId, _messages);
        var once = CostExpression.Constant(Math.Max(0, tokens.Expected - _added.Expected));
        var measure = new Measure(tokens, once + _expression, null, tokens.IsBounded ? [] : ["number of messages"]);
        return _isByName
            ? measure.WithBounds(
                CostExpression.Constant(tokens.Min) + _leastByName,
                (ChatOverhead.ForMessages(modelId, _others).Max is { } max ? CostExpression.Constant(max) : Measure.Nothing) + _mostByName)
            : measure;
    }

    /// <summary>There may be none of them, so the minimum of all messages does not hold them yet.</summary>
    private void AddByName(TokenEstimate each, int perName, CostExpression least, CostExpression most)
    {
        _isByName = true;
        _leastByName += CostExpression.Constant(Math.Max(0, each.Min + Math.Min(0, perName))) * least;
        _mostByName += (each.Max is { } max ? CostExpression.Constant(max + Math.Max(0, perName)) : Measure.Nothing) * most;
    }

    private void AddExpected(long each, TripCount count)
    {
        var measure = measurer.Repeated(Measure.Constant(each), count);
        _expression += measure.Expression;
        _added += measure.Tokens;
    }
}
