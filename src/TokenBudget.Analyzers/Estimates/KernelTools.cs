using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>The functions that Semantic Kernel offers to the model: they come from the kernel, and whether they are run is said in the settings.</summary>
internal static class KernelTools
{
    /// <summary>How many requests a call makes. Without a kernel, nothing is run.</summary>
    public static Multiplier Loop(RequestSlots slots)
    {
        if (slots[Slot.Kernel] is null)
        {
            return Multiplier.One("no kernel is passed");
        }

        if (slots.UnknownOptions is not null)
        {
            return Multiplier.Unlimited(MultiplierOrigin.Unseen, "the settings are not visible here; they may let Semantic Kernel call tools");
        }

        return slots[Slot.Choice] switch
        {
            null => Multiplier.One("no tools are passed"),
            ObjectValue { Shape: Shape.Choice } choice => OfChoice(choice),
            _ => Multiplier.Unlimited(MultiplierOrigin.Unseen, "how tools are called is not visible here"),
        };
    }

    /// <summary>True when functions of a kernel are part of the request: their number and schemas are not known.</summary>
    public static bool AreSent(RequestSlots slots) => slots[Slot.Kernel] is not null && slots[Slot.Choice] is not null;

    /// <summary>After as many rounds as are allowed, one more request is sent, whose tool calls are not run.</summary>
    private static Multiplier OfChoice(ObjectValue choice) =>
        choice[Slot.Invokes] is ConstantValue { Constant: false } ? Multiplier.One("tools are not run by Semantic Kernel")
        : choice[Slot.Iterations] is TextValue text && long.TryParse(text.AsLiteral(), out var usual)
            ? Multiplier.UpTo(usual + 1, MultiplierOrigin.Default, "default of Semantic Kernel")
            : Multiplier.One("tools are not run by Semantic Kernel");
}
