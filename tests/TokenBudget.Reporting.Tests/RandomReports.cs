using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Tests;

/// <summary>Reports of every kind, the same for the same seed.</summary>
internal sealed class RandomReports(int seed)
{
    private static readonly string[] Texts =
        ["", "plain", "with \"quotes\" and \\", "two\nlines\ttab", "× … · ≥ – 汉字 🙂", "</script> <b>&amp;", "| a | b |", "\u0000\u2028", "tokens(a) + 2 × |docs|"];

    private readonly Random _random = new(seed);

    /// <summary>A report of up to five projects out of a pool of ten identities; the same identity always has the same content for the same <paramref name="pool"/>.</summary>
    public Report Next(int pool)
    {
        var numbers = Enumerable.Range(0, 10).Where(_ => _random.Next(3) == 0).Take(5);
        return new Report([.. numbers.Select(number => new RandomReports((pool * 100) + number).Project(number))]);
    }

    public ProjectReport Project(int number) => new()
    {
        Name = "P" + (number / 3),
        File = $"src/{number / 2}/P.csproj",
        TargetFramework = number % 2 == 0 ? "net8.0" : "net10.0",
        Allowance = _random.Next(2) == 0 ? null : new AllowanceFacts(_random.Next(1, 9), Limit(), _random.Next(2) == 0 ? null : Amount(), Text()),
        LimitsHit = _random.Next(5),
        CallSites = [.. Enumerable.Range(0, _random.Next(6)).Select(_ => CallSite())],
        Methods = [.. Enumerable.Range(0, _random.Next(3)).Select(Method)],
        Findings = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Finding())],
    };

    private CallSiteFacts CallSite() => new()
    {
        Id = _random.NextInt64().ToString("x", null),
        File = $"src/F{_random.Next(3)}.cs",
        Line = _random.Next(1, 50),
        Column = _random.Next(1, 50),
        Method = "M:T.M(System.String)",
        Sdk = Text(),
        Api = Text(),
        Kind = "chat",
        Model = new ModelFacts(_random.Next(2) == 0 ? null : Text(), Pick<ModelBasis>(), "o200k_base"),
        Input = Estimate(),
        InputExpression = Text(),
        Parts = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => new PromptPart(Pick<PromptPartKind>(), Estimate()))],
        CacheablePrefix = _random.Next(1_000),
        Output = Estimate(),
        Calls = Estimate(),
        CallsExpression = Text(),
        Attempts = _random.Next(2) == 0 ? null : new MultiplierFacts(Estimate(), Text()),
        RoundsPerCall = _random.Next(2) == 0 ? null : new MultiplierFacts(Estimate(), Text()),
        ResentPerRound = _random.Next(2) == 0 ? null : Estimate(),
        CostUsd = Cost(),
        PerYear = _random.Next(2) == 0 ? null : new YearFacts(_random.Next(), _random.Next(), _random.NextInt64(), _random.Next(2) == 0 ? null : Amount(), Pick<Basis>()),
        Budgets = Budgets(),
    };

    private MethodFacts Method(int number) => new()
    {
        Id = "M:T.M" + number,
        File = Text(),
        Line = _random.Next(50),
        Requests = Estimate(),
        RequestsExpression = Text(),
        Tokens = Estimate(),
        Expression = Text(),
        Output = Estimate(),
        CostUsd = Cost(),
        Unbounded = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Text())],
        Budgets = Budgets(),
        Derivation =
        [
            .. Enumerable.Range(0, _random.Next(4)).Select(_ => new DerivationStep(
                _random.Next(4), Pick<DerivationKind>(), Text(), $"src/F{_random.Next(3)}.cs", _random.Next(50), Estimate(), Estimate(), Text())),
        ],
    };

    private CostFacts? Cost() => _random.Next(2) == 0 ? null : new CostFacts(0.1m, 0.250m, _random.Next(2) == 0 ? null : 1.000m + Amount());

    private BudgetFacts[] Budgets() =>
        [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new BudgetFacts(Pick<BudgetKind>(), Amount(), Text(), Pick<BudgetStatus>()))];

    private FindingFacts Finding() => new(
        "TB100" + _random.Next(9),
        _random.Next(2) == 0 ? "warning" : "error",
        Text(),
        $"src/F{_random.Next(3)}.cs",
        _random.Next(50),
        _random.Next(50),
        _random.Next(2) == 0 ? null : Text());

    private TokenEstimate Estimate()
    {
        var min = _random.Next(4) == 0 ? 0 : _random.NextInt64(1_000_000);
        return _random.Next(3) == 0
            ? TokenEstimate.Unbounded(min, min + 5)
            : new TokenEstimate(min, min + _random.Next(50), min + _random.NextInt64(1_000), Pick<Basis>());
    }

    private decimal Amount() => _random.Next(1_000_000) / 10_000m;

    private long? Limit() => _random.Next(3) == 0 ? null : _random.NextInt64(1, 1_000_000_000);

    private string Text() => Texts[_random.Next(Texts.Length)];

    private T Pick<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[_random.Next(values.Length)];
    }
}
