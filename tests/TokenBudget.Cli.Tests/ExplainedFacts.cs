using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Cli.Tests;

/// <summary>Facts with methods that call each other, to explain.</summary>
internal static class ExplainedFacts
{
    private const string Question = "61 + tokens(question)";
    private const string Questions = "|questions| × (61 + tokens(question))";

    private static readonly TokenEstimate s_one = TokenEstimate.Exact(1);
    private static readonly TokenEstimate s_question = TokenEstimate.Unbounded(61, 261);

    public static CompilationFacts Create() => new()
    {
        Assembly = "Shop",
        CallSites = [Ask, Ask with { Id = "ba9876543210", File = "Other.cs", Line = 5, Model = new ModelFacts(null, ModelBasis.Unknown, "o200k_base~"), CostUsd = null, PerYear = null }],
        Methods =
        [
            Method("M:Shop.Chat.Ask(System.String)", "Chat.cs", 11, Step(0, DerivationKind.Request, "ChatClient.CompleteChatAsync", 12, s_question, Question)) with { Tokens = s_question, Expression = Question },
            AskAll,
            Method("M:Shop.Chat.Listen", "Chat.cs", 50),
            Method("M:Shop.Phone.Listen", "Phone.cs", 3),
            Method("M:Shop.Phone.Call", "Phone.cs", 9),
            Method("M:Shop.Deep.Deep", "Deep.cs", 1, [.. Enumerable.Range(0, 40).Select(depth => Step(depth, DerivationKind.Call, $"Down{depth}()", depth + 1, TokenEstimate.Exact(9_000), "9000") with { File = "Deep.cs" })])
                with { Tokens = TokenEstimate.Exact(9_000), Expression = "9000" },
        ],
    };

    private static CallSiteFacts Ask => new()
    {
        Id = "0123456789ab",
        File = "Chat.cs",
        Line = 12,
        Column = 20,
        Method = "M:Shop.Chat.Ask(System.String)",
        Sdk = "openai",
        Api = "OpenAI.Chat.ChatClient.CompleteChatAsync",
        Kind = "chat",
        Model = new ModelFacts("gpt-4o-mini", ModelBasis.Exact, "o200k_base"),
        Input = s_question,
        InputExpression = Question,
        Parts = [new PromptPart(PromptPartKind.System, TokenEstimate.Exact(41)), new PromptPart(PromptPartKind.ResponseSchema, TokenEstimate.Exact(20))],
        CacheablePrefix = 41,
        Output = new TokenEstimate(0, 400, 800, Basis.Bounded),
        Calls = s_one,
        CallsExpression = "1",
        CostUsd = new CostFacts(0.00001m, 0.0003m, 0.02m),
        PerYear = new YearFacts(1_825_000, 476_325_000, 730_000_000, 509.40m, Basis.Assumed),
        Budgets = [new BudgetFacts(BudgetKind.MaxOutputTokens, 800, "Chat.cs:10", BudgetStatus.Within)],
    };

    private static MethodFacts AskAll => Method(
        "M:Shop.Chat.AskAll(System.String[])",
        "Chat.cs",
        30,
        Step(0, DerivationKind.Loop, "foreach |questions| times", 32, TokenEstimate.Unbounded(0, 2_610), Questions) with { Requests = TokenEstimate.Unbounded(0, 10) },
        Step(1, DerivationKind.Call, "Ask(question)", 34, s_question, Question),
        Step(2, DerivationKind.Request, "ChatClient.CompleteChatAsync", 12, s_question, Question),
        Step(0, DerivationKind.Summary, "Joiner.Join(parts)", 36, TokenEstimate.Exact(700), "700"),
        Step(0, DerivationKind.Declared, "Greet()", 37, new TokenEstimate(0, 500, 1_000, Basis.Declared), "1000"),
        Step(0, DerivationKind.Unknown, "action()", 0, TokenEstimate.Unbounded(0, 0), "…") with { File = "", Requests = TokenEstimate.Zero }) with
    {
        Requests = TokenEstimate.Unbounded(2, 12),
        RequestsExpression = "2 + |questions|",
        Tokens = TokenEstimate.Unbounded(1_700, 4_310),
        Expression = "1700 + " + Questions,
        Output = TokenEstimate.Unbounded(0, 4_000),
        CostUsd = new CostFacts(0.0001m, 0.003m, null),
        Unbounded = ["|questions|", "tokens(question)"],
        Budgets =
        [
            new BudgetFacts(BudgetKind.MaxInputTokens, 5_000, "Chat.cs:29", BudgetStatus.Unproved),
            new BudgetFacts(BudgetKind.MaxCostUsd, 0.02m, "Chat.cs:29", BudgetStatus.Unproved),
        ],
    };

    private static MethodFacts Method(string id, string file, int line, params DerivationStep[] derivation) => new()
    {
        Id = id,
        File = file,
        Line = line,
        Requests = s_one,
        RequestsExpression = "1",
        Tokens = TokenEstimate.Exact(7),
        Expression = "7",
        Output = TokenEstimate.Zero,
        Derivation = derivation,
    };

    private static DerivationStep Step(int depth, DerivationKind kind, string text, int line, TokenEstimate tokens, string expression) =>
        new(depth, kind, text, "Chat.cs", line, s_one, tokens, expression);
}
