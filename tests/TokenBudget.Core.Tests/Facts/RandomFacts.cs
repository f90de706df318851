using TokenBudget.Core.Budgets;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Tests.Costs;
using TokenBudget.Core.Tests.Estimates;

namespace TokenBudget.Core.Tests.Facts;

/// <summary>Facts with every field filled at random, with the characters in its texts that a line format has to fear.</summary>
internal sealed class RandomFacts(int seed)
{
    private static readonly string[] Pieces =
    [
        "", "~", "\\", "\\~", "\\u0041", "\t", "\n", "\r\n", "\0", "\u001b", "\u0085", "\u2028", "\ufeff", "\ud83d", "\ude00", "😀", "×", "é", "中文",
        "M:A.B.C(System.String)", "src/Chat.cs", "end\t1", " ", "\"quoted\"", ",", "\\t",
    ];

    private readonly Random _random = new(seed);

    public CompilationFacts Next() => new()
    {
        Assembly = Text(),
        TargetFramework = Text(),
        LimitsHit = _random.Next(10),
        Allowance = Maybe(() => new AllowanceFacts(1 + _random.Next(20), Maybe(() => _random.NextInt64()), Maybe(Usd), Text())),
        CallSites = Sorted(List(CallSite), s => (s.File, s.Line, s.Column, s.Id)),
        Methods = List(Method).OrderBy(m => m.Id, StringComparer.Ordinal).ThenBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line).ToArray(),
        Constructors = List(() => new ConstructorFacts(Text()) { Passes = List(() => new PassedFacts(Text(), _random.Next(9), _random.Next(9))), Untouched = List(() => _random.Next(9)) }).OrderBy(c => c.Id, StringComparer.Ordinal).ToArray(),
        Virtuals = List(() => new VirtualFacts(Text(), Method())).OrderBy(v => v.Assembly, StringComparer.Ordinal).ThenBy(v => v.Method.Id, StringComparer.Ordinal).ToArray(),
        Findings = Sorted(
            List(() => new FindingFacts(Text(), Text(), Text(), Text(), _random.Next(99), _random.Next(99), MaybeText())),
            f => (f.File, f.Line, f.Column, f.Rule)),
    };

    private CallSiteFacts CallSite() => new()
    {
        Id = CallSiteId.Create(Text(), Text(), _random.Next(9)),
        File = Text(),
        Line = _random.Next(1_000_000),
        Column = _random.Next(200),
        Method = Text(),
        Sdk = Text(),
        Api = Text(),
        Kind = Text(),
        Model = new ModelFacts(MaybeText(), (ModelBasis)_random.Next(4), Text()),
        Input = RandomEstimate.Next(_random),
        InputExpression = Text(),
        Parts = List(() => new PromptPart((PromptPartKind)_random.Next(7), RandomEstimate.Next(_random))),
        CacheablePrefix = _random.NextInt64(),
        Output = RandomEstimate.Next(_random),
        Calls = RandomEstimate.Next(_random),
        CallsExpression = Text(),
        Attempts = Maybe(() => new MultiplierFacts(RandomEstimate.Next(_random), Text())),
        RoundsPerCall = Maybe(() => new MultiplierFacts(RandomEstimate.Next(_random), Text())),
        ResentPerRound = _random.Next(3) == 0 ? null : RandomEstimate.Next(_random),
        CostUsd = Maybe(() => new CostFacts(Usd(), Usd(), Maybe(Usd))),
        PerYear = Maybe(() => new YearFacts(_random.NextInt64(), _random.NextInt64(), _random.NextInt64(), Maybe(Usd), (Basis)_random.Next(5))),
        Budgets = List(Budget),
    };

    private MethodFacts Method() => new()
    {
        Id = Text(),
        File = Text(),
        Line = _random.Next(1_000_000),
        Requests = RandomEstimate.Next(_random),
        RequestsExpression = Text(),
        Tokens = RandomEstimate.Next(_random),
        Expression = Text(),
        Output = RandomEstimate.Next(_random),
        CostUsd = Maybe(() => new CostFacts(Usd(), Usd(), Maybe(Usd))),
        Unbounded = List(Text),
        Budgets = List(Budget),
        Summary = Maybe(Summary),
        Derivation = List(() => new DerivationStep(
            _random.Next(9), (DerivationKind)_random.Next(7), Text(), Text(), _random.Next(1_000_000), RandomEstimate.Next(_random), RandomEstimate.Next(_random), Text())),
    };

    private SummaryFacts Summary()
    {
        IReadOnlyList<SourceFacts> sources = List(Source);
        var kinds = sources.Count == 0 ? 6 : 9;
        return new()
        {
            Requests = Bound(),
            Input = Bound(),
            Output = Bound(),
            Models = List(Text),
            Sources = sources,
            ModelSources = sources.Count == 0 ? [] : List(() => new ModelSourceFacts(_random.Next(sources.Count), List(Text))),
            Inputs = List(() => new InputFacts(Text(), Bound())),
            IsLazy = _random.Next(2) == 0,
            Untouched = List(() => _random.Next(20)),
            Parameters = List(() => (ParameterKind)_random.Next(kinds)).Select(kind => new ParameterFacts(
                Text(), Text(), kind is ParameterKind.Cap or ParameterKind.Added or ParameterKind.Rounds ? _random.Next(sources.Count) : _random.Next(20), kind)
            {
                MaxTokens = Maybe(() => _random.NextInt64()),
                MaxBytes = Maybe(() => _random.NextInt64()),
            }).ToList(),
        };
    }

    private int? Ordinal() => _random.Next(2) == 0 ? null : _random.Next(20);

    private SourceFacts Source() => new()
    {
        Client = Ordinal(),
        Options = Ordinal(),
        Model = Ordinal(),
        MaxOutput = Ordinal(),
        IsRequest = _random.Next(2) == 0,
        IsInside = _random.Next(2) == 0,
    };

    private BoundFacts Bound() => new(Cost(), Cost(), Cost());

    private CostExpression Cost() => Tree.Next(_random, _random.Next(4), maxConstant: 1_000_000).Build().Substitute(_ => _random.Next(3) == 0 ? CostExpression.Unknown("\u0002" + Text()) : null);

    private BudgetFacts Budget() => new((BudgetKind)_random.Next(3), Usd(), Text(), (BudgetStatus)_random.Next(3));

    private string Text() => string.Concat(Enumerable.Range(0, _random.Next(4)).Select(_ => Pieces[_random.Next(Pieces.Length)]));

    private string? MaybeText() => _random.Next(3) == 0 ? null : Text();

    private decimal Usd() => new(_random.Next(), _random.Next(), _random.Next(), false, (byte)_random.Next(29));

    private T? Maybe<T>(Func<T> make)
        where T : class => _random.Next(3) == 0 ? null : make();

    private long? Maybe(Func<long> make) => _random.Next(3) == 0 ? null : make();

    private decimal? Maybe(Func<decimal> make) => _random.Next(3) == 0 ? null : make();

    private T[] List<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => make())];

    private static T[] Sorted<T>(T[] items, Func<T, (string Text, int Line, int Column, string Last)> key) =>
        [.. items.OrderBy(i => key(i).Text, StringComparer.Ordinal).ThenBy(i => key(i).Line).ThenBy(i => key(i).Column).ThenBy(i => key(i).Last, StringComparer.Ordinal)];
}
