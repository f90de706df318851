using TokenBudget.Core.Budgets;

namespace TokenBudget.Core.Tests.Budgets;

/// <summary>Settings are read strictly: what is not understood is reported.</summary>
public sealed class SettingsParserTests
{
    [Fact]
    public void Without_settings_the_defaults_hold()
    {
        var parsed = Parse();

        Assert.Empty(parsed.Problems);
        Assert.Equal(200, parsed.Settings.AssumeHoleTokens);
        Assert.Equal(10, parsed.Settings.AssumeLoopIterations);
        Assert.Equal(500, parsed.Settings.AssumeOutputTokens);
        Assert.False(parsed.Settings.RequireMaxOutputTokens);
        Assert.Null(parsed.Settings.MaxInputTokens);
        Assert.Null(parsed.Settings.CallsPerDay);
    }

    [Fact]
    public void Every_setting_is_read()
    {
        var parsed = Parse(
            ("token_budget.model", "gpt-5-mini"),
            ("token_budget.max_input_tokens", "4000"),
            ("token_budget.max_output_tokens", "1000"),
            ("token_budget.max_cost_usd", "0.02"),
            ("token_budget.calls_per_day", "1000"),
            ("token_budget.assume_hole_tokens", "300"),
            ("token_budget.assume_loop_iterations", "20"),
            ("token_budget.assume_output_tokens", "600"),
            ("token_budget.require_max_output_tokens", "true"),
            ("token_budget.engineers", "6"),
            ("token_budget.annual_tokens_per_engineer", "50000000"),
            ("token_budget.annual_usd_per_engineer", "120000.50"),
            ("token_budget.deployment.Chat-Prod", "gpt-4o"));

        Assert.Empty(parsed.Problems);
        var s = parsed.Settings;
        Assert.Equal(("gpt-5-mini", 4000L, 1000L, 0.02m, 1000L), (s.Model, s.MaxInputTokens, s.MaxOutputTokens, s.MaxCostUsd, s.CallsPerDay));
        Assert.Equal((300L, 20L, 600L, true), (s.AssumeHoleTokens, s.AssumeLoopIterations, s.AssumeOutputTokens, s.RequireMaxOutputTokens));
        Assert.Equal((6, 50_000_000L, 120_000.50m), (s.Engineers, s.AnnualTokensPerEngineer, s.AnnualUsdPerEngineer));
        Assert.Equal("gpt-4o", s.Deployments["chat-prod"]);
    }

    [Fact]
    public void Every_key_of_the_table_has_an_effect()
    {
        var values = new[] { "gpt-4o", "7", "0.5", "true" };
        Assert.All(SettingKeys.All, key => Assert.Contains(values, value => Parse((key.Name, value)) is { Problems.Count: 0 } parsed && parsed.Settings != BudgetSettings.Default));
    }

    [Theory]
    [InlineData("token_budget.assume_hole_tokens")]
    [InlineData("token_budget.assume_loop_iterations")]
    [InlineData("token_budget.assume_output_tokens")]
    public void None_switches_an_assumption_off(string key)
    {
        var parsed = Parse((key, "None"));

        Assert.Empty(parsed.Problems);
        Assert.Single(new[] { parsed.Settings.AssumeHoleTokens, parsed.Settings.AssumeLoopIterations, parsed.Settings.AssumeOutputTokens }, n => n is null);
    }

    [Fact]
    public void Unset_takes_a_setting_back()
    {
        Assert.Equal(Parse().Settings, Parse(("token_budget.max_input_tokens", "unset")).Settings);
    }

    [Fact]
    public void Keys_are_read_without_case_and_other_tools_are_passed_over()
    {
        var parsed = Parse(
            ("TOKEN_BUDGET.MAX_INPUT_TOKENS", " 12 "),
            ("dotnet_diagnostic.TB1001.severity", "error"),
            ("build_property.TokenBudgetEnabled", "true"),
            ("csharp_style_var_elsewhere", "true"),
            ("indent_size", "4"));

        Assert.Empty(parsed.Problems);
        Assert.Equal(12, parsed.Settings.MaxInputTokens);
    }

    [Theory]
    [InlineData("token_budget.max_input_tokens", "4_000", "whole number")]
    [InlineData("token_budget.max_input_tokens", "-1", "whole number")]
    [InlineData("token_budget.max_input_tokens", "none", "whole number")]
    [InlineData("token_budget.max_input_tokens", "", "whole number")]
    [InlineData("token_budget.max_input_tokens", "99999999999999999999", "whole number")]
    [InlineData("token_budget.max_cost_usd", "$0.02", "amount in USD")]
    [InlineData("token_budget.max_cost_usd", "0,02", "amount in USD")]
    [InlineData("token_budget.max_cost_usd", "1e3", "amount in USD")]
    [InlineData("token_budget.annual_usd_per_engineer", "9999999999999", "at most 1000000000000")]
    [InlineData("token_budget.require_max_output_tokens", "yes", "true or false")]
    [InlineData("token_budget.engineers", "0", "from 1")]
    [InlineData("token_budget.model", "", "known model")]
    [InlineData("token_budget.assume_hole_tokens", "many", "or none")]
    [InlineData("token_budget.deployment.", "gpt-4o", "model behind the deployment")]
    [InlineData("token_budget.deployment.chat", "", "model behind the deployment")]
    public void A_malformed_value_is_reported_with_what_is_allowed(string key, string value, string allowed)
    {
        var parsed = Parse((key, value));

        var problem = Assert.Single(parsed.Problems);
        Assert.Equal((key, value, SettingProblemKind.MalformedValue), (problem.Key, problem.Value, problem.Kind));
        Assert.Contains(allowed, problem.Message);
        Assert.Contains(key, problem.Message);
        Assert.Equal(BudgetSettings.Default with { Deployments = parsed.Settings.Deployments }, parsed.Settings);
        Assert.Empty(parsed.Settings.Deployments);
    }

    [Fact]
    public void An_unknown_model_is_reported_with_the_nearest_one_and_kept()
    {
        var parsed = Parse(("token_budget.model", "gpt-4o-mni"), ("token_budget.deployment.chat", "claude-sonet-4-6"));

        Assert.Equal(["claude-sonnet-4-6", "gpt-4o-mini"], parsed.Problems.Select(p => p.Suggestion));
        Assert.All(parsed.Problems, p => Assert.Equal(SettingProblemKind.UnknownModel, p.Kind));
        Assert.Contains("did you mean gpt-4o-mini?", parsed.Problems[1].Message);
        Assert.Equal("gpt-4o-mni", parsed.Settings.Model);
    }

    [Fact]
    public void The_model_may_be_the_name_of_a_deployment()
    {
        Assert.Empty(Parse(("token_budget.model", "Chat"), ("token_budget.deployment.chat", "gpt-4o")).Problems);
    }

    [Theory]
    [InlineData("tokenbudget.max_input_tokens")]
    [InlineData("token-budget.max_input_tokens")]
    [InlineData("token_budget_max_input_tokens")]
    [InlineData("token_budgets.max_input_tokens")]
    [InlineData("toke_budget.max_input_token")]
    [InlineData("token_budget.input_max_tokens", false)]
    [InlineData("token_budget.max_inputs_token")]
    public void A_misspelt_key_or_prefix_is_reported(string key, bool suggests = true)
    {
        var problem = Assert.Single(Parse((key, "4000")).Problems);

        Assert.Equal(SettingProblemKind.UnknownKey, problem.Kind);
        Assert.Equal(suggests ? "token_budget.max_input_tokens" : null, problem.Suggestion);
    }

    [Fact]
    public void A_misspelt_deployment_key_keeps_its_name_in_the_suggestion()
    {
        Assert.Equal("token_budget.deployment.chat", Assert.Single(Parse(("token_budget.deploymnet.chat", "gpt-4o")).Problems).Suggestion);
    }

    [Fact]
    public void Every_single_typo_in_every_key_is_reported_with_the_right_key()
    {
        foreach (var key in SettingKeys.All)
        {
            foreach (var typo in Typos(key.Name).Where(t => !SettingKeys.TryFind(t, out _)))
            {
                var problem = Assert.Single(Parse((typo, "1")).Problems);
                Assert.Equal(key.Name, problem.Suggestion);
                Assert.Contains(key.Name, problem.Message);
            }
        }
    }

    [Fact]
    public void Problems_are_sorted_by_key()
    {
        var parsed = Parse(("token_budget.zzzzzzzzzz", "1"), ("token_budget.engineers", "x"), ("Token_Budget.max_cost_usd", "x"));
        Assert.Equal(["token_budget.engineers", "Token_Budget.max_cost_usd", "token_budget.zzzzzzzzzz"], parsed.Problems.Select(p => p.Key));
    }

    /// <summary>Every character left out, doubled, replaced, and swapped with its neighbour.</summary>
    private static IEnumerable<string> Typos(string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            yield return key.Remove(i, 1);
            yield return key.Insert(i, key[i].ToString());
            yield return key.Remove(i, 1).Insert(i, "q");
            if (i + 1 < key.Length)
            {
                yield return key.Remove(i, 1).Insert(i + 1, key[i].ToString());
            }
        }
    }

    private static ParsedSettings Parse(params (string Key, string Value)[] options) =>
        SettingsParser.Parse(options.Select(option => KeyValuePair.Create(option.Key, option.Value)));
}
