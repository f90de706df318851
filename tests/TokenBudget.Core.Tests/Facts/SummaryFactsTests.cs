using System.Globalization;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Tests.Costs;

namespace TokenBudget.Core.Tests.Facts;

/// <summary>The lines with which a project tells others what its methods cost.</summary>
public sealed class SummaryFactsTests
{
    private const string Start = "tokenbudget-facts/4\nassembly\tLib\t\t0\nmethod\tM:Lib.Ask(System.String)\tAsk.cs\t3\nmethod.requests\t1\t1\t1\texact\t1\n"
        + "method.input\t10\t10\t~\tunbounded\t10 + tokens(text)\nmethod.output\t0\t0\t0\texact\n";

    private static readonly CostExpression Given = CostExpression.Unknown("\u000200");

    [Fact]
    public void The_lines_of_a_summary_are_as_documented()
    {
        var expected = Start.Replace("\t", ">", StringComparison.Ordinal) + """
            method.summary>1>1>1>10+1*"%000200">10+1*"tokens(text)">12+1*"%000200">0>0>0>called
            method.summary.model>gpt-4o-mini
            method.summary.kept>M:Lib.Ask.#ctor(Lib.Client)>0>client>T:Lib.Client
            method.summary.source>2>3>~>~>options>client
            method.summary.source>~>~>4>5>request>inside
            method.summary.modelOf>1
            method.summary.modelOf.else>gpt-4o
            method.summary.modelOf.else>gpt-5
            method.summary.input>>0>10>40
            method.summary.input>gpt-4o>10>10>12
            method.summary.untouched>1
            method.summary.parameter>\u000200>tokens(text)>0>text>2000>~
            method.summary.parameter>\u00026>cap(options)>0>cap>~>~
            virtual>Contracts
            method>M:Contracts.IAsk.Ask(System.String)>>0
            method.requests>0>1>1>bounded>1
            method.input>0>10>~>unbounded>10 + tokens(text)
            method.output>0>0>0>exact
            method.summary>0>1>1>0>10+1*"tokens(text)">12+1*"%000200">0>0>0>enumerated
            constructor>M:Lib.Ask.#ctor(Lib.Client)
            constructor.passes>M:Lib.Ask.#ctor(Lib.Client)>0>0
            constructor.untouched>1
            constructor>M:Lib.More.#ctor(System.Int32,Lib.Client)
            constructor.passes>M:Lib.Ask.#ctor(Lib.Client)>0>1
            """.ReplaceLineEndings("\n") + "\n";

        Assert.Equal(expected, FactsFormat.Write(Sample()).Split("end\t")[0].Replace('\t', '>'));
    }

    [Fact]
    public void A_summary_is_read_as_it_was_written() => DeepEquality.Check(Sample(), FactsFormat.Read(FactsFormat.Write(Sample())), "facts");

    [Fact]
    public void Every_truncation_and_every_changed_character_is_refused()
    {
        var text = FactsFormat.Write(Sample());
        for (var i = 0; i < text.Length; i++)
        {
            Assert.Throws<FactsFormatException>(() => FactsFormat.Read(text[..i]));
            Assert.Throws<FactsFormatException>(() => FactsFormat.Read(text.Remove(i, 1).Insert(i, text[i] == '7' ? "8" : "7")));
        }
    }

    [Fact]
    public void Any_line_may_be_missing_or_doubled_without_a_crash()
    {
        var lines = FactsFormat.Write(Sample()).Split('\n')[..^2];
        for (var i = 0; i < lines.Length; i++)
        {
            foreach (string[] changed in (string[][])[[.. lines[..i], .. lines[(i + 1)..]], [.. lines[..i], lines[i], .. lines[i..]]])
            {
                ReadsOrRefuses(Seal(string.Concat(changed.Select(static line => line + "\n"))));
            }
        }
    }

    /// <summary>Whole files with any damage inside: a sealed file passes the checksum, so the lines are really read.</summary>
    [Fact]
    public void Random_damage_inside_of_sealed_files_never_crashes()
    {
        var random = new Random(20_261_127);
        for (var seed = 0; seed < 400; seed++)
        {
            var text = FactsFormat.Write(new RandomFacts(seed).Next());
            var body = text[..(text.LastIndexOf("\nend\t", StringComparison.Ordinal) + 1)];
            for (var change = 0; change < 3; change++)
            {
                var at = random.Next("tokenbudget-facts/4\n".Length, body.Length);
                body = body.Remove(at, 1).Insert(at, new[] { "\t", "\n", "~", "*", "(", "\"", "9", "", "-", "\u0002" }[random.Next(10)]);
            }

            ReadsOrRefuses(Seal(body));
        }
    }

    [Theory]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0", "\"method.summary\" has too few fields")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tsometimes", "not one of called, enumerated")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tcalled\tx", "too many fields")]
    [InlineData("method.summary\t1\t1\t1\t-1\t1\t1\t0\t0\t0\tcalled", "field 4 of \"method.summary\" is no cost expression")]
    [InlineData("method.summary\t1\t1\t1\t1 + 1\t1\t1\t0\t0\t0\tcalled", "is no cost expression")]
    [InlineData("method.summary\t1\t1\t1\t\t1\t1\t0\t0\t0\tcalled", "is no cost expression")]
    [InlineData("method.summary\t1\t1\t1\t~\t1\t1\t0\t0\t0\tcalled", "is missing")]
    [InlineData("method.summary.model\tgpt-4o", "\"end\" is expected, but \"method.summary.model\" stands here")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tcalled\nmethod.summary.parameter\tu\tn\t0\tword\t~\t~", "not one of text, element, count, number, whole, wholeElement, cap, added, rounds")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tcalled\nmethod.summary.parameter\tu\tn\t-1\ttext\t~\t~", "not a whole number")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tcalled\nmethod.summary.parameter\tu\tn\t0\tcap\t~\t~", "\"method.summary.parameter\" speaks of source 0, and there are 0")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tcalled\nmethod.summary.modelOf\t1", "\"method.summary.modelOf\" speaks of source 1, and there are 0")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tcalled\nmethod.summary.source\t1\t~\t~\t~\tall\tclient", "not one of options, request")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tcalled\nmethod.summary.source\t1\t~\t9999999999\t~\toptions\tclient", "not a smaller number")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tcalled\nmethod.summary.source\t1\t~\t~\t~\toptions", "too few fields")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tcalled\nmethod.summary.input\tgpt-4o\t1\t1\tx", "is no cost expression")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tcalled\nmethod.summary.parameter\tu\tn\t0\ttext\tmany\t~", "not a whole number")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tcalled\nmethod.summary.parameter\tu\tn\t0\ttext", "too few fields")]
    [InlineData("method.summary\t1\t1\t1\t1\t1\t1\t0\t0\t0\tcalled\nmethod.summary.kept\tM:A.#ctor(B)\tfirst\tb\tT:B", "not a whole number")]
    [InlineData("constructor", "too few fields")]
    [InlineData("constructor\tM:A.#ctor\nconstructor.passes\tM:A.#ctor\t0", "too few fields")]
    [InlineData("constructor.passes\tM:A.#ctor\t0\t0", "\"end\" is expected, but \"constructor.passes\" stands here")]
    [InlineData("constructor\tM:A.#ctor\nconstructor.untouched\t-1", "not a whole number")]
    public void Nonsense_in_a_summary_is_named_with_its_line(string lines, string message)
    {
        var error = Assert.Throws<FactsFormatException>(() => FactsFormat.Read(Seal(Start + lines + "\n")));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith($"Line {error.Line}: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("; delete the file and build again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_may_stand_behind_the_end()
    {
        var error = Assert.Throws<FactsFormatException>(() => FactsFormat.Read(Seal("tokenbudget-facts/4\nassembly\tLib\t\t0\nend\t2\t0\nfinding\n")));

        Assert.Contains("nothing may stand behind the last line", error.Message, StringComparison.Ordinal);
    }

    /// <summary>What a caller does with a bound that was read is what it would have done with the one that was written.</summary>
    [Fact]
    public void Arguments_put_into_bounds_that_were_read_give_the_same_as_before() => TreeProperty.Holds(3, (bound, argument, random) =>
    {
        var facts = Sample(bound.Build());
        var read = FactsFormat.Read(FactsFormat.Write(facts)).Methods[0].Summary!.Input.Most;
        var estimates = TreeProperty.Estimates(random);

        TokenEstimate Evaluate(CostExpression cost) => cost.Substitute(name => name == Tree.Names[0] ? argument.Build() : null).Evaluate(name => estimates[name]);

        Assert.Equal(Evaluate(bound.Build()), Evaluate(read));
    });

    private static void ReadsOrRefuses(string text)
    {
        try
        {
            FactsFormat.Write(FactsFormat.Read(text));
        }
        catch (FactsFormatException problem)
        {
            Assert.NotEmpty(problem.Message);
        }
    }

    private static CompilationFacts Sample(CostExpression? most = null) => new()
    {
        Assembly = "Lib",
        Methods =
        [
            Method("M:Lib.Ask(System.String)", "Ask.cs", 3, TokenEstimate.Exact(1), 10) with
            {
                Summary = new SummaryFacts
                {
                    Requests = Bound(1, 1, 1),
                    Input = new BoundFacts(C(10) + Given, C(10) + CostExpression.Unknown("tokens(text)"), most ?? (C(12) + Given)),
                    Output = Bound(0, 0, 0),
                    Models = ["gpt-4o-mini"],
                    Kept = [new KeptFacts("M:Lib.Ask.#ctor(Lib.Client)", 0, "client", "T:Lib.Client")],
                    Sources = [new SourceFacts { Client = 2, Options = 3 }, new SourceFacts { Model = 4, MaxOutput = 5, IsRequest = true, IsInside = true }],
                    ModelSources = [new ModelSourceFacts(1, ["gpt-4o", "gpt-5"])],
                    Inputs = [new InputFacts("", Bound(0, 10, 40)), new InputFacts("gpt-4o", Bound(10, 10, 12))],
                    Untouched = [1],
                    Parameters =
                    [
                        new ParameterFacts("\u000200", "tokens(text)", 0, ParameterKind.Text) { MaxTokens = 2_000 },
                        new ParameterFacts("\u00026", "cap(options)", 0, ParameterKind.Cap),
                    ],
                },
            },
        ],
        Constructors =
        [
            new ConstructorFacts("M:Lib.Ask.#ctor(Lib.Client)") { Passes = [new PassedFacts("M:Lib.Ask.#ctor(Lib.Client)", 0, 0)], Untouched = [1] },
            new ConstructorFacts("M:Lib.More.#ctor(System.Int32,Lib.Client)") { Passes = [new PassedFacts("M:Lib.Ask.#ctor(Lib.Client)", 0, 1)] },
        ],
        Virtuals =
        [
            new VirtualFacts("Contracts", Method("M:Contracts.IAsk.Ask(System.String)", "", 0, new TokenEstimate(0, 1, 1, Basis.Bounded), 0) with
            {
                Summary = new SummaryFacts
                {
                    Requests = Bound(0, 1, 1),
                    Input = new BoundFacts(CostExpression.Zero, C(10) + CostExpression.Unknown("tokens(text)"), C(12) + Given),
                    Output = Bound(0, 0, 0),
                    IsLazy = true,
                },
            }),
        ],
    };

    private static MethodFacts Method(string id, string file, int line, TokenEstimate requests, long least) => new()
    {
        Id = id,
        File = file,
        Line = line,
        Requests = requests,
        RequestsExpression = "1",
        Tokens = TokenEstimate.Unbounded(least, 10),
        Expression = "10 + tokens(text)",
        Output = TokenEstimate.Zero,
    };

    private static BoundFacts Bound(long least, long expected, long most) => new(C(least), C(expected), C(most));

    private static CostExpression C(long tokens) => CostExpression.Constant(tokens);

    private static string Seal(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{text}end\t{text.Count(static c => c == '\n')}\t{hash:x16}\n");
    }
}
