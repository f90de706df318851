using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>A request whose options are one of several is one of several requests.</summary>
internal static class RequestChoices
{
    /// <summary>The arguments with each of the options; only the arguments themselves when there is one.</summary>
    public static IReadOnlyList<CallArguments> Of(CallArguments arguments)
    {
        var slot = arguments[Slot.Request] is null ? Slot.Options : Slot.Request;
        return arguments[slot] is ChoiceValue choice
            ? [.. Flat(choice).Select(one => new CallArguments(arguments.Slots.SetItem(slot, one)))]
            : [arguments];
    }

    /// <summary>Each of two objects may have been changed in one of two ways.</summary>
    private static IEnumerable<Value> Flat(ChoiceValue choice) =>
        choice.Choices.SelectMany(static one => one is ChoiceValue inner ? Flat(inner) : [one]);
}
