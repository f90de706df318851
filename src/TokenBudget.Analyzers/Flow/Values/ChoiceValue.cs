using System.Collections.Immutable;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>One of a few values that have no common form, such as two different messages.</summary>
internal sealed class ChoiceValue(ImmutableArray<Value> choices) : Value
{
    public ImmutableArray<Value> Choices { get; } = choices;

    public override IEnumerable<Value> Parts => Choices;

    public override bool Equals(Value? other)
    {
        if (other is not ChoiceValue choice || choice.Choices.Length != Choices.Length)
        {
            return false;
        }

        foreach (var value in Choices)
        {
            if (!choice.Choices.Contains(value))
            {
                return false;
            }
        }

        return true;
    }
}
