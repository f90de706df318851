using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Lists of messages that an SDK has a type of its own for, such as <c>ChatHistory</c>.</summary>
internal static class Histories
{
    /// <summary>A new list: with one message, with the messages of another list, or empty.</summary>
    public static Value Make(IOperation operation, ValueMap<Slot> slots, Evaluation evaluation)
    {
        if (slots.TryGetValue(Slot.Messages, out var messages))
        {
            return Sequences.Of(messages, operation, evaluation);
        }

        return slots.ContainsKey(Slot.Content)
            ? SequenceValue.Of(evaluation.Allocate(new ObjectValue(Shape.Message, slots, operation.Syntax)))
            : SequenceValue.Empty;
    }

    /// <summary>Adds the message of an <c>add</c> line to the list.</summary>
    public static Value Add(CatalogueEntry entry, IOperation operation, Value list, Func<int, Value?> argument, Evaluation evaluation)
    {
        var message = SdkObjects.Make(entry, operation, argument, evaluation);
        Append(list, SequenceValue.Of(message), evaluation);
        return evaluation.Unknown(operation);
    }

    /// <summary>A library that calls tools writes the calls and their results into the list that it was given.</summary>
    public static void AfterCall(CatalogueEntry entry, CallArguments request, Func<int, Value?> argument, Evaluation evaluation)
    {
        if (request[Slot.Kernel] is null || request[Slot.Options] is null || (request[Slot.Options] is ObjectValue options && options[Slot.Choice] is null && options[Slot.Base] is null))
        {
            return;
        }

        foreach (var binding in entry.Slots)
        {
            if (binding.Slot == Slot.Messages && argument(binding.Ordinal) is { } list)
            {
                Append(list, SequenceValue.OfUnknown("messages of tools", new Hole("messages of tools")), evaluation);
            }
        }
    }

    private static void Append(Value list, SequenceValue added, Evaluation evaluation) =>
        evaluation.Change(list, content => content is SequenceValue messages ? messages.Append(added, evaluation.Limits) : content);
}
