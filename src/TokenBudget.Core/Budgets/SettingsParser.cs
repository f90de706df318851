using TokenBudget.Core.Prices;
using TokenBudget.Core.Text;

namespace TokenBudget.Core.Budgets;

/// <summary>Reads the settings of TokenBudget from the options of a file. No key with our prefix, or nearly our prefix, is ignored.</summary>
public static class SettingsParser
{
    /// <summary>How all keys begin.</summary>
    public const string Prefix = "token_budget.";

    /// <summary>More mistakes than this, and a key is taken for something else.</summary>
    private const int SuggestionLimit = 5;

    private const int PrefixMistakes = 2;
    private const string Unset = "unset";

    private static readonly ParsedSettings Nothing = new(BudgetSettings.Default, []);

    /// <summary>Reads all options whose key begins with <see cref="Prefix"/> (case ignored); a key that occurs again replaces the one before.</summary>
    /// <param name="options">All options of a file. Those of other tools are passed over.</param>
    public static ParsedSettings Parse(IEnumerable<KeyValuePair<string, string>> options)
    {
        var settings = BudgetSettings.Default;
        Dictionary<string, string>? deployments = null;
        List<SettingProblem>? problems = null;
        foreach (var option in options)
        {
            if (!MayBeOurs(option.Key) || option.Value.Trim().Equals(Unset, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var value = option.Value.Trim();
            SettingProblem? problem = null;
            if (SettingKeys.TryFind(option.Key, out var key))
            {
                if (key.Apply(settings, value) is { } changed)
                {
                    settings = changed;
                }
                else
                {
                    problem = Malformed(option.Key, value, key.Allowed);
                }
            }
            else if (option.Key.StartsWith(SettingKeys.DeploymentPrefix, StringComparison.OrdinalIgnoreCase))
            {
                problem = AddDeployment(option.Key, value, deployments ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
            }
            else
            {
                problem = UnknownKey(option.Key, value);
            }

            if (problem is not null)
            {
                (problems ??= []).Add(problem);
            }
        }

        if (deployments is not null)
        {
            settings = settings with { Deployments = deployments };
        }

        CheckModel(settings, ref problems);
        if (problems is null && ReferenceEquals(settings, BudgetSettings.Default))
        {
            return Nothing;
        }

        problems?.Sort(static (a, b) => StringComparer.OrdinalIgnoreCase.Compare(a.Key, b.Key));
        return new ParsedSettings(settings, problems is null ? [] : problems);
    }

    /// <summary>True for our prefix, and for what looks like a misspelling of it, such as <c>tokenbudget.model</c> or <c>token_budget_model</c>.</summary>
    /// <remarks>Runs over every option of every file: a key in whose beginning neither word of the prefix stands whole is passed over at once.</remarks>
    private static bool MayBeOurs(string key)
    {
        if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var beginning = Math.Min(key.Length, Prefix.Length + PrefixMistakes);
        if (key.IndexOf("token", 0, beginning, StringComparison.OrdinalIgnoreCase) < 0
            && key.IndexOf("budget", 0, beginning, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return false;
        }

        var dot = key.IndexOf('.');
        return Math.Abs(dot + 1 - Prefix.Length) <= PrefixMistakes
            ? EditDistance.Compute(key.Substring(0, dot + 1), Prefix, PrefixMistakes) <= PrefixMistakes
            : key.Length > Prefix.Length && EditDistance.Compute(key.Substring(0, Prefix.Length), Prefix, 1) <= 1;
    }

    private static SettingProblem? AddDeployment(string key, string value, Dictionary<string, string> deployments)
    {
        var name = key.Substring(SettingKeys.DeploymentPrefix.Length);
        if (name.Length == 0 || value.Length == 0)
        {
            return Malformed(key, value, $"the id of the model behind the deployment, as in {SettingKeys.DeploymentPrefix}my-chat = gpt-4o-mini");
        }

        deployments[name] = value;
        return PriceBook.Default.TryFind(value, out _) ? null : UnknownModel(key, value);
    }

    /// <summary>The model may also be the name of a deployment.</summary>
    private static void CheckModel(BudgetSettings settings, ref List<SettingProblem>? problems)
    {
        if (settings.Model is { } model && !settings.Deployments.ContainsKey(model) && !PriceBook.Default.TryFind(model, out _))
        {
            (problems ??= []).Add(UnknownModel(Prefix + "model", model));
        }
    }

    private static SettingProblem UnknownKey(string key, string value)
    {
        string? nearest = null;
        var nearestDistance = SuggestionLimit + 1;
        foreach (var known in SettingKeys.All)
        {
            var distance = EditDistance.Compute(key, known.Name, SuggestionLimit);
            if (distance < nearestDistance)
            {
                nearest = known.Name;
                nearestDistance = distance;
            }
        }

        nearest ??= NearestDeployment(key);
        var help = nearest is null ? "docs/configuration.md lists all settings" : $"did you mean {nearest}?";
        return new SettingProblem(key, value, $"There is no setting {key}; {help}", nearest) { Kind = SettingProblemKind.UnknownKey };
    }

    /// <summary>The deployment key that was probably meant, with the name as written.</summary>
    private static string? NearestDeployment(string key)
    {
        var second = key.IndexOf('.', key.IndexOf('.') + 1);
        return second > 0 && second + 1 < key.Length
            && EditDistance.Compute(key.Substring(0, second + 1), SettingKeys.DeploymentPrefix, 3) <= 3
            ? SettingKeys.DeploymentPrefix + key.Substring(second + 1)
            : null;
    }

    private static SettingProblem Malformed(string key, string value, string allowed) =>
        new(key, value, $"\"{value}\" is not a value for {key}; write {allowed}.", null) { Kind = SettingProblemKind.MalformedValue };

    private static SettingProblem UnknownModel(string key, string value)
    {
        var suggestion = PriceBook.Default.Suggest(value);
        var help = suggestion is null ? "the command `tokenbudget models` lists those that are known" : $"did you mean {suggestion}?";
        return new SettingProblem(key, value, $"The model {value} of {key} is not in the price book; {help}", suggestion) { Kind = SettingProblemKind.UnknownModel };
    }
}
