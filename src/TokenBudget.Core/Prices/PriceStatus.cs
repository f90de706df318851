namespace TokenBudget.Core.Prices;

/// <summary>How well a price is supported by the sources of the price book.</summary>
public enum PriceStatus
{
    /// <summary>At least one other source gives the same price and none gives another.</summary>
    Confirmed,

    /// <summary>Only one source gives the price.</summary>
    SingleSource,

    /// <summary>Another source gives a different price; <see cref="ModelInfo.Disagreements"/> says which.</summary>
    Disputed,

    /// <summary>The price book has no price for the model.</summary>
    Unknown,
}
