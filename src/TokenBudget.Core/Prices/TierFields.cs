namespace TokenBudget.Core.Prices;

/// <summary>Collects the prices of one tier by the names that the sources use.</summary>
/// <remarks>A dictionary would do, but each instantiation over <see cref="decimal"/> costs the compiler process milliseconds to compile.</remarks>
internal sealed class TierFields
{
    private decimal? _input;
    private decimal? _cached;
    private decimal? _output;
    private decimal? _write;
    private decimal? _writeOneHour;

    /// <summary>Sets a price; false when the name is none of ours.</summary>
    public bool TrySet(string name, decimal amount)
    {
        switch (name)
        {
            case "input_mtok" or "in":
                _input = amount;
                return true;
            case "cache_read_mtok" or "cache":
                _cached = amount;
                return true;
            case "output_mtok" or "out":
                _output = amount;
                return true;
            case "cache_write_mtok" or "cw":
                _write = amount;
                return true;
            case "cache_write_1h_mtok" or "cw1h":
                _writeOneHour = amount;
                return true;
            default:
                return false;
        }
    }

    /// <summary>The price; null when input or output is missing.</summary>
    public ModelPrice? ToPrice() => _input is { } input && _output is { } output
        ? new ModelPrice(input, _cached, output) { CacheWritePerMillion = _write, CacheWriteOneHourPerMillion = _writeOneHour }
        : null;
}
