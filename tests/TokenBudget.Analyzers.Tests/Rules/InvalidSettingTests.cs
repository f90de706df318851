using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB9001.</summary>
public sealed class InvalidSettingTests
{
    [Fact]
    public Task Suggests_the_key_that_was_meant() => Settings("{|TB9001:token_budget.max_input_token = 4000|}")
        .ExpectMessage("TB9001", "There is no setting token_budget.max_input_token; did you mean token_budget.max_input_tokens?")
        .RunAsync();

    [Fact]
    public Task Says_where_all_keys_are_listed_when_none_is_near() => Settings("{|TB9001:token_budget.colour_of_the_report = blue|}")
        .ExpectMessage("TB9001", "There is no setting token_budget.colour_of_the_report; docs/configuration.md lists all settings")
        .RunAsync();

    [Fact]
    public Task A_prefix_that_is_nearly_ours_is_not_ignored() => Settings("{|TB9001:tokenbudget.max_cost_usd = 1|}")
        .ExpectMessage("TB9001", "There is no setting tokenbudget.max_cost_usd; did you mean token_budget.max_cost_usd?")
        .RunAsync();

    [Theory]
    [InlineData("max_input_tokens", "4,000")]
    [InlineData("max_input_tokens", "-1")]
    [InlineData("max_output_tokens", "many")]
    [InlineData("max_cost_usd", "$1")]
    [InlineData("engineers", "0")]
    [InlineData("require_max_output_tokens", "yes")]
    [InlineData("assume_hole_tokens", "some")]
    public Task A_malformed_value_is_reported(string key, string value) => Settings($"{{|TB9001:token_budget.{key} = {value}|}}").RunAsync();

    [Fact]
    public Task A_malformed_value_says_what_to_write() => Settings("{|TB9001:token_budget.require_max_output_tokens = yes|}")
        .ExpectMessage("TB9001", "\"yes\" is not a value for token_budget.require_max_output_tokens; write true or false.")
        .RunAsync();

    [Fact]
    public Task A_malformed_value_counts_as_not_set() => Verify.Analyzer<TokenBudgetAnalyzer>().Only("TB1001", "TB9001")
        .WithOpenAI()
        .WithFile(".editorconfig", """
            root = true
            [*.cs]
            token_budget.model = gpt-4o-mini
            {|TB9001:token_budget.max_input_tokens = 1_0|}
            """)
        .WithBody("OpenAI.Chat.ChatClient client", """client.CompleteChat("You are a helpful assistant that answers in one sentence.");""")
        .RunAsync();

    [Fact]
    public Task A_model_that_is_not_in_the_price_book() => Settings("{|TB9001:token_budget.model = gpt-4o-minni|}")
        .ExpectMessage("TB9001", "The model gpt-4o-minni of token_budget.model is not in the price book; did you mean gpt-4o-mini?")
        .RunAsync();

    [Fact]
    public Task A_deployment_of_a_model_that_is_not_in_the_price_book() => Settings("{|TB9001:token_budget.deployment.chat = gpt-4o-minni|}")
        .ExpectMessage("TB9001", "The model gpt-4o-minni of token_budget.deployment.chat is not in the price book; did you mean gpt-4o-mini?")
        .RunAsync();

    [Fact]
    public Task Settings_that_are_right_are_silent() => Settings("""
        token_budget.model = gpt-4o
        TOKEN_BUDGET.Max_Input_Tokens = 4000
        token_budget.max_cost_usd = 0.02
        token_budget.assume_hole_tokens = none
        token_budget.deployment.chat = gpt-4o
        token_budget.engineers = unset
        """).RunAsync();

    [Fact]
    public Task Settings_of_other_tools_are_none_of_our_business() => Settings("""
        dotnet_sort_system_directives_first = true
        dotnet_diagnostic.CA2000.severity = none
        budget.tokens = 1
        token.max = 5
        """).RunAsync();

    [Fact]
    public Task Reported_once_for_all_files() => Settings("{|TB9001:token_budget.max_input_token = 4000|}")
        .WithSource("public sealed class Second;")
        .WithSource("public sealed class Third;")
        .RunAsync();

    [Fact]
    public Task Every_mistake_is_reported() => Settings("""
        {|TB9001:token_budget.max_input_token = 4000|}
        {|TB9001:token_budget.max_cost_usd = 2 cents|}
        """).RunAsync();

    [Fact]
    public Task In_a_global_configuration_file() => Given.Project("TB9001")
        .WithFile("budgets.globalconfig", """
            is_global = true
            {|TB9001:token_budget.max_input_token = 4000|}
            """)
        .WithSource("public sealed class Sample;")
        .RunAsync();

    private static Verification Settings(string lines) => Given.Project("TB9001")
        .WithFile(".editorconfig", "root = true\n[*.cs]\n" + lines + "\n")
        .WithSource("public sealed class Sample;");
}
