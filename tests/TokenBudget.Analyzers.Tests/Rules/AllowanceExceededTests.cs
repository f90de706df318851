using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB1005. The call of these tests is 8 input and 2 output tokens, so 1,000 runs per day are 3,650,000 tokens a year; at $0.15 and
/// $0.60 per million tokens one call is $0.0000024, and the year $0.876.</summary>
public sealed class AllowanceExceededTests
{
    private const string Program = """
        public sealed class Sample(ChatClient client)
        {
            private static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = 2 };

            [TokenBudget(CallsPerDay = 1_000)]
            public void Greet() => client.CompleteChat(["Hello"], Options);
        }
        """;

    private static Verification Project => Given.OpenAI("TB1005");

    [Fact]
    public Task Reports_tokens_over_the_allowance() => Project
        .WithSource("[assembly: [|TokenAllowance(TokensPerEngineerPerYear = 1_500_000, Engineers = 2)|]]\n" + Program)
        .ExpectMessage("TB1005", "Uses 3,650,000 tokens per year; the allowance is 3,000,000 tokens (2 × 1,500,000, Test0.cs:1). 1 of 1 call sites have declared traffic")
        .RunAsync();

    [Fact]
    public Task Reports_USD_over_the_allowance() => Project
        .WithSource("[assembly: [|TokenAllowance(UsdPerEngineerPerYear = 0.5)|]]\n" + Program)
        .ExpectMessage("TB1005", "Uses $0.876 per year; the allowance is $0.50 (1 × $0.50, Test0.cs:1). 1 of 1 call sites have declared traffic")
        .RunAsync();

    [Fact]
    public Task Use_that_is_exactly_the_allowance_is_within() => Project
        .WithSource("[assembly: TokenAllowance(TokensPerEngineerPerYear = 3_650_000)]\n" + Program)
        .RunAsync();

    [Fact]
    public Task Without_an_allowance_nothing_is_over_it() => Project
        .WithSource(Program)
        .RunAsync();

    [Fact]
    public Task The_allowance_may_be_a_setting() => Project
        .WithSettings("token_budget.annual_tokens_per_engineer = 1000000\ntoken_budget.engineers = 3")
        .WithSource(Program)
        .ExpectWithoutPlace("TB1005")
        .ExpectMessage("TB1005", "Uses 3,650,000 tokens per year; the allowance is 3,000,000 tokens (3 × 1,000,000, .editorconfig:4). 1 of 1 call sites have declared traffic")
        .RunAsync();

    [Fact]
    public Task The_attribute_beats_the_setting() => Project
        .WithSettings("token_budget.annual_tokens_per_engineer = 1")
        .WithSource("[assembly: TokenAllowance(TokensPerEngineerPerYear = 4_000_000)]\n" + Program)
        .RunAsync();

    [Fact]
    public Task Traffic_may_be_a_setting() => Project
        .WithSettings("token_budget.calls_per_day = 2000")
        .WithSource("""
            [assembly: [|TokenAllowance(TokensPerEngineerPerYear = 7_000_000)|]]

            public sealed class Sample(ChatClient client)
            {
                public void Greet() => client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 2 });
            }
            """)
        .ExpectMessage("TB1005", "Uses 7,300,000 tokens per year; the allowance is 7,000,000 tokens (1 × 7,000,000, Test0.cs:1). 1 of 1 call sites have declared traffic")
        .RunAsync();

    [Fact]
    public Task Call_sites_without_declared_traffic_are_counted_but_not_added() => Project
        .WithSource("""
            [assembly: [|TokenAllowance(TokensPerEngineerPerYear = 3_000_000)|]]

            public sealed class Sample(ChatClient client)
            {
                private static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = 2 };

                [TokenBudget(CallsPerDay = 1_000)]
                public void Greet() => client.CompleteChat(["Hello"], Options);

                public void GreetAgain() => client.CompleteChat(["Hello"], Options);
            }
            """)
        .ExpectMessage("TB1005", "Uses 3,650,000 tokens per year; the allowance is 3,000,000 tokens (1 × 3,000,000, Test0.cs:1). 1 of 2 call sites have declared traffic")
        .RunAsync();

    [Fact]
    public Task A_project_without_declared_traffic_is_not_over() => Project
        .WithSource("""
            [assembly: TokenAllowance(TokensPerEngineerPerYear = 1)]

            public sealed class Sample(ChatClient client)
            {
                public void Greet() => client.CompleteChat("Hello");
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_call_in_a_loop_counts_once_per_iteration() => Project
        .WithSource("""
            [assembly: [|TokenAllowance(TokensPerEngineerPerYear = 10_000_000)|]]

            public sealed class Sample(ChatClient client)
            {
                private static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = 2 };

                [TokenBudget(CallsPerDay = 1_000)]
                public void Greet()
                {
                    for (var i = 0; i < 3; i++)
                    {
                        client.CompleteChat(["Hello"], Options);
                    }
                }
            }
            """)
        .ExpectMessage("TB1005", "Uses 10,950,000 tokens per year; the allowance is 10,000,000 tokens (1 × 10,000,000, Test0.cs:1). 1 of 1 call sites have declared traffic")
        .RunAsync();

    [Fact]
    public Task Several_call_sites_add_up() => Project
        .WithSource("""
            [assembly: [|TokenAllowance(TokensPerEngineerPerYear = 7_000_000)|]]

            [TokenBudget(CallsPerDay = 1_000)]
            public sealed class Sample(ChatClient client)
            {
                private static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = 2 };

                public void Greet() => client.CompleteChat(["Hello"], Options);

                public void GreetAgain() => client.CompleteChat(["Hello"], Options);
            }
            """)
        .ExpectMessage("TB1005", "Uses 7,300,000 tokens per year; the allowance is 7,000,000 tokens (1 × 7,000,000, Test0.cs:1). 2 of 2 call sites have declared traffic")
        .RunAsync();

    [Fact]
    public Task Traffic_of_zero_uses_nothing() => Project
        .WithSettings("token_budget.calls_per_day = 0")
        .WithSource("""
            [assembly: TokenAllowance(TokensPerEngineerPerYear = 1)]

            public sealed class Sample(ChatClient client)
            {
                public void Greet() => client.CompleteChat("Hello");
            }
            """)
        .RunAsync();
}
