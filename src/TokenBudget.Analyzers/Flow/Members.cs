using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Fields and properties of objects that were made where the interpreter saw it.</summary>
internal static class Members
{
    /// <summary>What a member holds; null when that is not known.</summary>
    public static Value? Read(Value receiver, ISymbol member, Evaluation evaluation)
    {
        var content = evaluation.Content(receiver);
        if (content is PlainObjectValue plain)
        {
            return plain.Find(member);
        }

        if (content is not ChoiceValue choice)
        {
            return null;
        }

        Value? joined = null;
        foreach (var one in choice.Choices)
        {
            if ((one as PlainObjectValue)?.Find(member) is not { } value)
            {
                // What is read may be changed, and whose it is can't be told.
                evaluation.Escape(receiver, member.Name);
                return null;
            }

            joined = joined is null ? value : ValueJoin.Join(joined, value, evaluation.Limits);
        }

        return joined;
    }
}
