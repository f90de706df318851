using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Tests;

/// <summary>Facts of a small shop that calls LLMs, to report on.</summary>
internal static class Shop
{
    public static CompilationFacts Facts { get; } = new()
    {
        Assembly = "Shop.Api",
        TargetFramework = "net10.0",
        Allowance = new AllowanceFacts(6, 50_000_000, null, "Properties/AssemblyInfo.cs:3"),
        CallSites = [Summarize, Search, Triage],
        Methods = [SummarizeMethod, SummarizeAllMethod],
        Findings =
        [
            new FindingFacts("TB1001", "warning", "6,214 input tokens exceed the budget of 4,000 (<src> | Chat.cs:12).", "Chat.cs", 20, 22, "aaaaaaaaaaaa"),
            new FindingFacts("TB2001", "info", "The output of this call is not capped.", "Search.cs", 9, 13, "bbbbbbbbbbbb"),
            new FindingFacts("TB1005", "warning", "The project uses 120 % of its allowance.", "", 0, 0, null),
            new FindingFacts("TB1000", "hidden", "About 61 tokens.", "Chat.cs", 20, 22, "aaaaaaaaaaaa"),
        ],
        LimitsHit = 2,
    };

    public static CallSiteFacts Summarize => new()
    {
        Id = "aaaaaaaaaaaa",
        File = "Chat.cs",
        Line = 20,
        Column = 22,
        Method = "M:Shop.Chat.SummarizeAsync(System.String)",
        Sdk = "openai",
        Api = "OpenAI.Chat.ChatClient.CompleteChatAsync",
        Kind = "chat",
        Model = new ModelFacts("gpt-4o-mini", ModelBasis.Exact, "o200k_base"),
        Input = new TokenEstimate(4_214, 5_000, 6_214, Basis.Declared),
        InputExpression = "4214 + tokens(document)",
        Parts =
        [
            new PromptPart(PromptPartKind.System, TokenEstimate.Exact(4_207)),
            new PromptPart(PromptPartKind.User, new TokenEstimate(0, 786, 2_000, Basis.Declared)),
            new PromptPart(PromptPartKind.Overhead, TokenEstimate.Exact(7)),
        ],
        CacheablePrefix = 4_211,
        Output = new TokenEstimate(0, 400, 800, Basis.Bounded),
        Calls = TokenEstimate.Exact(1),
        CallsExpression = "1",
        Attempts = new MultiplierFacts(new TokenEstimate(1, 1, 4, Basis.Bounded), "default of the OpenAI SDK"),
        RoundsPerCall = new MultiplierFacts(new TokenEstimate(1, 1, 6, Basis.Bounded), "MaximumIterationsPerRequest = 5 (Chat.cs:8)"),
        ResentPerRound = TokenEstimate.Unbounded(0, 600),
        CostUsd = new CostFacts(0.0006321m, 0.00099m, 0.0014121m),
        PerYear = new YearFacts(36_500, 182_500_000, 14_600_000, 36.135m, Basis.Declared),
        Budgets =
        [
            new BudgetFacts(BudgetKind.MaxInputTokens, 4_000m, "Chat.cs:12", BudgetStatus.Over),
            new BudgetFacts(BudgetKind.MaxOutputTokens, 1_000m, "../../.editorconfig:3", BudgetStatus.Within),
            new BudgetFacts(BudgetKind.MaxCostUsd, 0.020m, "global settings", BudgetStatus.Within),
        ],
    };

    public static MethodFacts SummarizeMethod => new()
    {
        Id = "M:Shop.Chat.SummarizeAsync(System.String)",
        File = "Chat.cs",
        Line = 13,
        Requests = TokenEstimate.Exact(1),
        RequestsExpression = "1",
        Tokens = new TokenEstimate(4_214, 5_000, 6_214, Basis.Declared),
        Expression = "4214 + tokens(document)",
        Output = new TokenEstimate(0, 400, 800, Basis.Bounded),
        CostUsd = new CostFacts(0.0006321m, 0.00099m, 0.0014121m),
        Budgets = [new BudgetFacts(BudgetKind.MaxInputTokens, 4_000m, "Chat.cs:12", BudgetStatus.Over)],
        Derivation = [Step(0, DerivationKind.Request, "ChatClient.CompleteChatAsync", 20, TokenEstimate.Exact(1), new TokenEstimate(4_214, 5_000, 6_214, Basis.Declared), "4214 + tokens(document)")],
    };

    public static MethodFacts SummarizeAllMethod => new()
    {
        Id = "M:Shop.Chat.SummarizeAllAsync(System.String[])",
        File = "Chat.cs",
        Line = 31,
        Requests = TokenEstimate.Unbounded(1, 11),
        RequestsExpression = "1 + |documents|",
        Tokens = TokenEstimate.Unbounded(800, 50_800),
        Expression = "800 + |documents| × (4214 + tokens(document))",
        Output = TokenEstimate.Unbounded(0, 4_400),
        CostUsd = new CostFacts(0.00012m, 0.0103m, null),
        Unbounded = ["|documents|"],
        Budgets = [new BudgetFacts(BudgetKind.MaxInputTokens, 20_000m, "Chat.cs:30", BudgetStatus.Unproved)],
        Derivation =
        [
            Step(0, DerivationKind.Loop, "foreach |documents| times", 34, TokenEstimate.Unbounded(0, 10), TokenEstimate.Unbounded(0, 50_000), "|documents| × (4214 + tokens(document))"),
            Step(1, DerivationKind.Call, "SummarizeAsync(document)", 36, TokenEstimate.Exact(1), new TokenEstimate(4_214, 5_000, 6_214, Basis.Declared), "4214 + tokens(document)"),
            Step(2, DerivationKind.Request, "ChatClient.CompleteChatAsync", 20, TokenEstimate.Exact(1), new TokenEstimate(4_214, 5_000, 6_214, Basis.Declared), "4214 + tokens(document)"),
            Step(0, DerivationKind.Summary, "Joiner.JoinAsync(parts)", 38, TokenEstimate.Exact(1), TokenEstimate.Exact(800), "800"),
        ],
    };

    public static CallSiteFacts Search => new()
    {
        Id = "bbbbbbbbbbbb",
        File = "Search.cs",
        Line = 9,
        Column = 13,
        Method = "M:Shop.Search`1.#ctor(System.String)",
        Sdk = "microsoft.extensions.ai",
        Api = "Microsoft.Extensions.AI.IEmbeddingGenerator.GenerateAsync",
        Kind = "embedding",
        Model = new ModelFacts(null, ModelBasis.Unknown, "o200k_base~"),
        Input = TokenEstimate.Unbounded(12, 212),
        InputExpression = "12 + tokens(query)",
        Output = TokenEstimate.Zero,
        Calls = TokenEstimate.Unbounded(0, 10),
        CallsExpression = "|queries|",
    };

    public static CallSiteFacts Triage => new()
    {
        Id = "cccccccccccc",
        File = "Triage.cs",
        Line = 31,
        Column = 5,
        Method = "M:Program.<Main>$(System.String[])",
        Sdk = "anthropic",
        Api = "Anthropic.Services.IMessageService.Create",
        Kind = "chat",
        Model = new ModelFacts("claude-haiku-4-5", ModelBasis.Assumed, "o200k_base~"),
        Input = new TokenEstimate(90, 120, 480, Basis.Assumed),
        InputExpression = "120",
        Output = new TokenEstimate(0, 500, 1_024, Basis.Bounded),
        Calls = TokenEstimate.Exact(1),
        CallsExpression = "1",
        Attempts = new MultiplierFacts(TokenEstimate.Unbounded(1, 1), "the client is not visible here"),
        RoundsPerCall = new MultiplierFacts(TokenEstimate.Exact(1), "the SDK has no tool loop"),
        CostUsd = new CostFacts(0.00009m, 0.00262m, 0.0056m),
        PerYear = new YearFacts(365_000, 43_800_000, 182_500_000, 956.3m, Basis.Assumed),
        Budgets = [new BudgetFacts(BudgetKind.MaxInputTokens, 400m, "Triage.cs:28", BudgetStatus.Unproved)],
    };

    public static Report Report => ReportBuilder.Build(Facts, "Shop.Api", "src/Shop.Api/Shop.Api.csproj");

    private static DerivationStep Step(int depth, DerivationKind kind, string text, int line, TokenEstimate requests, TokenEstimate tokens, string expression) =>
        new(depth, kind, text, "Chat.cs", line, requests, tokens, expression);
}
