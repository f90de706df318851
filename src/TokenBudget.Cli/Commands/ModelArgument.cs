using TokenBudget.Core.Prices;

namespace TokenBudget.Cli.Commands;

/// <summary>Model names as the user types them.</summary>
internal static class ModelArgument
{
    /// <summary>The model of the price book.</summary>
    /// <exception cref="UserErrorException">There is no such model.</exception>
    public static ModelInfo Find(string name)
    {
        if (PriceBook.Default.TryFind(name, out var model))
        {
            return model;
        }

        var suggestion = PriceBook.Default.Suggest(name) is { } near ? $" Did you mean '{near}'?" : "";
        throw new UserErrorException($"The model '{name}' is not in the price book.{suggestion} 'tokenbudget models' lists all.");
    }
}
