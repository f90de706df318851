namespace TokenBudget.Analyzers.Calls;

/// <summary>Where a slot's value comes from: an argument, the receiver or fixed text.</summary>
internal readonly struct SlotBinding(Slot slot, int ordinal, string? text)
{
    /// <summary>Ordinal that stands for the receiver.</summary>
    public const int Receiver = -1;

    public Slot Slot { get; } = slot;

    public int Ordinal { get; } = ordinal;

    /// <summary>Fixed text; null when the slot is filled from an argument or the receiver.</summary>
    public string? Text { get; } = text;
}
