namespace TokenBudget.Core.Prices;

/// <summary>Finds the model that a name means. A name is only ever shortened by what is known to carry no meaning for the price: a vendor, a date, <c>-latest</c>.</summary>
internal sealed class ModelResolver
{
    private const string Latest = "-latest";
    private const string FineTune = "ft:";
    private const decimal RegionalPremium = 1.1m;

    /// <summary>Snapshots that are known to be priced differently from the model of today, and that the book has no row for.</summary>
    private static readonly HashSet<string> OtherPrice = new(StringComparer.OrdinalIgnoreCase)
    {
        "gpt-4o-2024-05-13", "gpt-3.5-turbo-0301", "gpt-3.5-turbo-0613", "gpt-3.5-turbo-1106",
    };

    private readonly Dictionary<string, ModelInfo> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Registers ids, and aliases that are not the id of another model.</summary>
    /// <exception cref="FormatException">Two models have the same id, or one alias means two models.</exception>
    public ModelResolver(IReadOnlyList<ModelInfo> models)
    {
        foreach (var model in models)
        {
            if (_byName.ContainsKey(model.Id))
            {
                throw new FormatException($"The model id {model.Id} stands twice in the price book.");
            }

            _byName.Add(model.Id, model);
        }

        foreach (var model in models)
        {
            foreach (var alias in model.Aliases)
            {
                AddAlias(model, model.Id.StartsWith(ModelNames.AzurePrefix, StringComparison.Ordinal) ? ModelNames.AzurePrefix + alias : alias);
            }
        }
    }

    /// <summary>Every name that is found as it stands.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The model, or null when the name is not known.</summary>
    public ModelInfo? Resolve(string name)
    {
        name = name.Trim();
        if (name.StartsWith(FineTune, StringComparison.OrdinalIgnoreCase))
        {
            return ResolveFineTune(name);
        }

        if (name.StartsWith(ModelNames.AzurePrefix, StringComparison.OrdinalIgnoreCase))
        {
            var rest = ModelNames.Normalize(name.Substring(ModelNames.AzurePrefix.Length));
            return ResolveDated(ModelNames.AzurePrefix + rest, rest) ?? ResolveDated(rest, rest);
        }

        return ResolveDated(name, name) ?? ResolveNormalized(name, null) ?? ResolveVendor(name) ?? ResolveBedrock(name);
    }

    private void AddAlias(ModelInfo model, string alias)
    {
        if (!_byName.TryGetValue(alias, out var known))
        {
            _byName.Add(alias, model);
        }
        else if (known.Id != model.Id && !string.Equals(known.Id, alias, StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"The alias {alias} means both {known.Id} and {model.Id} in the price book.");
        }
    }

    private ModelInfo? ResolveVendor(string name)
    {
        if (!ModelNames.TryStripVendor(name, out var rest, out var provider))
        {
            return null;
        }

        return ResolveNormalized(rest, provider);
    }

    private ModelInfo? ResolveNormalized(string name, string? provider)
    {
        var normalized = ModelNames.Normalize(name);
        var model = ResolveDated(normalized, normalized);
        return provider is null || model?.Provider == provider ? model : null;
    }

    /// <summary>The name as it stands, without <c>-latest</c>, or without its date.</summary>
    private ModelInfo? ResolveDated(string name, string withoutPrefix)
    {
        if (_byName.TryGetValue(name, out var model))
        {
            return model;
        }

        if (name.EndsWith(Latest, StringComparison.OrdinalIgnoreCase))
        {
            return Find(name.Substring(0, name.Length - Latest.Length));
        }

        var end = DateSuffix.Find(withoutPrefix);
        if (end <= 0 || Find(name.Substring(0, name.Length - withoutPrefix.Length + end)) is not { } dated)
        {
            return null;
        }

        return OtherPrice.Contains(withoutPrefix)
            ? WithoutPrice(dated, $"{withoutPrefix} was priced differently from {dated.Id}, and the price book does not have its price.")
            : dated;
    }

    private ModelInfo? Find(string name) => _byName.TryGetValue(name, out var model) ? model : null;

    /// <summary><c>ft:gpt-4o-mini-2024-07-18:org::id</c>: limits and tokeniser of the base model; the price of a fine-tuned model is another one.</summary>
    private ModelInfo? ResolveFineTune(string name)
    {
        var rest = name.Substring(FineTune.Length);
        var colon = rest.IndexOf(':');
        var baseModel = Resolve(colon < 0 ? rest : rest.Substring(0, colon));
        return baseModel is null ? null : WithoutPrice(baseModel, $"fine-tune of {baseModel.Id}: priced differently from its base model, and the price book does not have its price.");
    }

    private ModelInfo? ResolveBedrock(string name)
    {
        if (BedrockName.Parse(name) is not { } bedrock)
        {
            return null;
        }

        if (!bedrock.IsAnthropic)
        {
            var direct = Find((bedrock.IsGlobal ? "global." : "") + bedrock.Model) ?? Find(bedrock.Model);
            return direct?.Provider == "amazon-bedrock" ? direct : null;
        }

        var model = ResolveNormalized(bedrock.Model, "anthropic");
        return model is null || bedrock.IsGlobal || !BedrockName.HasRegionalPremium(model.Id) ? model : WithPremium(model);
    }

    private static ModelInfo WithPremium(ModelInfo model)
    {
        var tiers = new List<PriceTier>(model.Tiers.Count);
        foreach (var tier in model.Tiers)
        {
            tiers.Add(tier with { Price = tier.Price.Times(RegionalPremium) });
        }

        return model with
        {
            Price = model.Price?.Times(RegionalPremium),
            Tiers = tiers,
            Notes = Append(model.Notes, "regional endpoint of Amazon Bedrock: 10 % more than the list price."),
        };
    }

    private static ModelInfo WithoutPrice(ModelInfo model, string note) => model with
    {
        Price = null,
        Tiers = [],
        PeakPrice = null,
        TierText = "",
        Status = PriceStatus.Unknown,
        Notes = Append(model.Notes, note),
    };

    private static string Append(string notes, string note) => notes.Length == 0 ? note : $"{notes}; {note}";
}
