using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Prices;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Which model a call uses, where that is known from, and what the price book has about it.</summary>
/// <param name="Id">Id as written; null when it can't be seen.</param>
/// <param name="Basis">Where it comes from.</param>
/// <param name="Info">The price book's row; null when it has none.</param>
internal sealed record ModelChoice(string? Id, ModelBasis Basis, ModelInfo? Info)
{
    private const string AzurePrefix = "azure/";

    /// <summary>The other models that the code may use instead; figures hold for all of them.</summary>
    public IReadOnlyList<ModelChoice> Others { get; init; } = [];

    /// <summary>The id under which the price book has the price that applies, such as <c>azure/gpt-4o</c>; empty when the model is not known.</summary>
    public string PricedId => Info is { Id: var id } && id.StartsWith(AzurePrefix, StringComparison.Ordinal) ? id : Id ?? "";

    /// <summary>The model of a request.</summary>
    /// <param name="slots">The request.</param>
    /// <param name="settings">What applies where nothing else names one.</param>
    /// <param name="fallback">Ids of the models where the code here names none; of several, any.</param>
    public static ModelChoice Of(RequestSlots slots, BudgetSettings settings, IReadOnlyList<string>? fallback = null)
    {
        if (slots[Slot.Model] is { } model && FromCode(model) is { } named)
        {
            return named;
        }

        if (slots[Slot.Deployment] is TextValue deployment && deployment.AsLiteral() is { } name)
        {
            return FromDeployment(name, settings);
        }

        // A name that can't be read is still another one.
        if (fallback is { Count: > 0 } && slots[Slot.Model] is null && slots[Slot.Deployment] is null)
        {
            return AnyOf(fallback);
        }

        if (slots[Slot.RegisteredModel] is { } registered && FromCode(registered) is { } injected)
        {
            return injected with { Basis = ModelBasis.Assumed };
        }

        return FromSettings(settings) ?? new ModelChoice(null, ModelBasis.Unknown, null);
    }

    /// <summary>A model by its id, where it stands for others.</summary>
    public static ModelChoice StandIn(string id) => Named(id, ModelBasis.Assumed);

    /// <summary>All ids, the first and the others.</summary>
    public IEnumerable<ModelChoice> All
    {
        get
        {
            yield return this;
            foreach (var other in Others)
            {
                yield return other;
            }
        }
    }

    private static ModelChoice AnyOf(IReadOnlyList<string> ids) =>
        Named(ids[0], ModelBasis.Assumed) with { Others = [.. ids.Skip(1).Select(static id => Named(id, ModelBasis.Assumed))] };

    /// <summary>A literal is exact. A fallback (<c>configured ?? "literal"</c>) or one of several branches is assumed; of several, the dearest.</summary>
    private static ModelChoice? FromCode(Value value)
    {
        if (value is not TextValue text)
        {
            return null;
        }

        ModelChoice? dearest = null;
        var all = new List<ModelChoice>();
        foreach (var run in text.Runs)
        {
            if (run.AsLiteral() is not { Length: > 0 } id)
            {
                continue;
            }

            var choice = Named(id, text.Runs.Length == 1 ? ModelBasis.Exact : ModelBasis.Assumed);
            all.Add(choice);
            if (dearest is null || Price(choice) > Price(dearest))
            {
                dearest = choice;
            }
        }

        return dearest is null ? null : dearest with { Others = all.FindAll(choice => choice.Id != dearest.Id) };
    }

    /// <summary>The name of a deployment hides the model: the settings map it, or it happens to be a model's id.</summary>
    private static ModelChoice FromDeployment(string name, BudgetSettings settings)
    {
        if (settings.Deployments.TryGetValue(name, out var mapped))
        {
            return Azure(mapped, ModelBasis.Declared);
        }

        return FromSettings(settings)
            ?? (PriceBook.Default.TryFind(name, out _) ? Azure(name, ModelBasis.Assumed) : new ModelChoice(name, ModelBasis.Unknown, null));
    }

    /// <summary>Azure has prices of its own where the price book lists them.</summary>
    private static ModelChoice Azure(string id, ModelBasis basis) =>
        PriceBook.Default.TryFind(AzurePrefix + id, out var info) ? new ModelChoice(id, basis, info) : Named(id, basis);

    private static ModelChoice? FromSettings(BudgetSettings settings) => settings.Model is not { } id
        ? null
        : settings.Deployments.TryGetValue(id, out var mapped) ? Azure(mapped, ModelBasis.Declared) : Named(id, ModelBasis.Declared);

    private static ModelChoice Named(string id, ModelBasis basis) => new(id, basis, PriceBook.Default.TryFind(id, out var info) ? info : null);

    private static decimal Price(ModelChoice choice) => choice.Info?.Price is { } price ? price.InputPerMillion + price.OutputPerMillion : 0m;
}
