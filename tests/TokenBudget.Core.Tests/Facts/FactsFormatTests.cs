using System.Globalization;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Core.Tests.Facts;

/// <summary>What is written is read again; what was not written is refused.</summary>
public sealed class FactsFormatTests
{
    private const string Method = "assembly\tA\t\t0\nmethod\tid\tf\t1\n";
    private const string Figures = Method + "method.requests\t1\t1\t1\texact\t1\nmethod.input\t5\t5\t5\texact\t5\nmethod.output\t0\t0\t0\texact\n";

    [Fact]
    public void The_text_of_a_small_file_is_as_documented()
    {
        var expected = """
            tokenbudget-facts/4
            assembly>Shop>net10.0>0
            allowance>6>50000000>~>src/Budget.cs:3
            call>0123456789ab>src/Chat.cs>12>20>M:Shop.Chat.Ask(System.String)>openai>OpenAI.Chat.ChatClient.CompleteChatAsync>chat>41
            call.model>gpt-4o-mini>exact>o200k_base
            call.input>61>261>~>unbounded>61 + tokens(question)
            call.part>41>41>41>exact>system
            call.output>0>400>800>bounded
            call.calls>1>1>1>exact>1
            call.attempts>1>1>4>bounded>default of the OpenAI SDK
            call.rounds>1>1>1>exact>the SDK has no tool loop
            call.resent>0>600>~>unbounded
            call.cost>0.00001>0.0003>~
            call.year>1825000>476325000>730000000>509.4>assumed
            call.budget>maxInputTokens>4000>.editorconfig:3>unproved
            method>M:Shop.Chat.AskAll(System.String[])>src/Chat.cs>30
            method.requests>0>10>~>unbounded>|questions|
            method.input>0>2610>~>unbounded>|questions| × (61 + tokens(question))
            method.output>0>4000>~>unbounded
            method.cost>0>0.003>~
            method.unbounded>|questions|
            method.unbounded>tokens(question)
            method.budget>maxInputTokens>5000>src/Chat.cs:29>unproved
            method.step>0>loop>foreach |questions| times>src/Chat.cs>32>0>10>~>unbounded>0>2610>~>unbounded>|questions| × (61 + tokens(question))
            method.step>1>call>Ask(question)>src/Chat.cs>34>1>1>1>exact>61>261>~>unbounded>61 + tokens(question)
            method.step>2>request>ChatClient.CompleteChatAsync>src/Chat.cs>12>1>1>1>exact>61>261>~>unbounded>61 + tokens(question)
            finding>TB1006>info>line one\u000aline two>src/Chat.cs>12>20>0123456789ab
            end>27>241ab66921698461

            """.Replace('>', '\t').ReplaceLineEndings("\n");

        Assert.Equal(expected, FactsFormat.Write(Small()));
    }

    [Fact]
    public void Random_facts_survive_writing_and_reading()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var facts = new RandomFacts(seed).Next();
            var text = FactsFormat.Write(facts);
            var read = FactsFormat.Read(text);
            DeepEquality.Check(facts, read, $"seed {seed}");
            Assert.Equal(text, FactsFormat.Write(read));
        }
    }

    [Fact]
    public void The_order_in_which_facts_were_collected_does_not_matter()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var facts = new RandomFacts(seed).Next();
            var reversed = facts with { CallSites = [.. facts.CallSites.Reverse()], Methods = [.. facts.Methods.Reverse()], Findings = [.. facts.Findings.DistinctBy(f => (f.File, f.Line, f.Column, f.Rule)).Reverse()] };
            var sorted = facts with { Findings = [.. facts.Findings.DistinctBy(f => (f.File, f.Line, f.Column, f.Rule))] };
            Assert.Equal(FactsFormat.Write(sorted), FactsFormat.Write(reversed));
        }
    }

    [Fact]
    public void Culture_and_trailing_zeros_do_not_change_the_text()
    {
        var facts = Small();
        var expected = FactsFormat.Write(facts);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            var site = facts.CallSites[0] with { CostUsd = new CostFacts(0.0000100m, 0.00030m, null) };
            Assert.Equal(expected, FactsFormat.Write(facts with { CallSites = [site] }));
            DeepEquality.Check(facts, FactsFormat.Read(expected), "facts");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_truncation_is_refused()
    {
        var text = FactsFormat.Write(Small());
        for (var length = 0; length < text.Length; length++)
        {
            Assert.Throws<FactsFormatException>(() => FactsFormat.Read(text[..length]));
        }
    }

    [Fact]
    public void Every_changed_character_is_refused()
    {
        var text = FactsFormat.Write(Small());
        for (var i = 0; i < text.Length; i++)
        {
            var changed = text.Remove(i, 1).Insert(i, text[i] == '7' ? "8" : "7");
            Assert.Throws<FactsFormatException>(() => FactsFormat.Read(changed));
        }
    }

    [Fact]
    public void Line_ends_of_windows_are_accepted()
    {
        var text = FactsFormat.Write(Small());
        DeepEquality.Check(FactsFormat.Read(text), FactsFormat.Read(text.Replace("\n", "\r\n")), "facts");
    }

    [Theory]
    [InlineData("", 1, "not a facts file")]
    [InlineData("{ \"format\": 1 }", 1, "not a facts file")]
    [InlineData("tokenbudget-facts/5\nanything", 1, "newer TokenBudget wrote")]
    [InlineData("tokenbudget-facts/3\nassembly\tA\t\t0\n", 1, "older TokenBudget wrote; this one reads tokenbudget-facts/4")]
    [InlineData("tokenbudget-facts/1\nassembly\tA\t\t0\n", 1, "older TokenBudget wrote; this one reads tokenbudget-facts/4")]
    [InlineData("tokenbudget-facts/0", 1, "not a facts file")]
    [InlineData("tokenbudget-facts/x", 1, "not a facts file")]
    [InlineData("tokenbudget-facts/4\nassembly\tA\t\t0\n", 3, "cut off")]
    public void The_message_says_what_is_wrong_and_what_to_do(string text, int line, string message)
    {
        var error = Assert.Throws<FactsFormatException>(() => FactsFormat.Read(text));

        Assert.Equal(line, error.Line);
        Assert.Contains(message, error.Message);
        Assert.Contains("again", error.Message);
    }

    [Theory]
    [InlineData("assembly\tA\t\t0\textra", "too many fields")]
    [InlineData("assembly\tA\t", "too few fields")]
    [InlineData("assembly\tA\t\tmany", "not a whole number")]
    [InlineData("assembly\tA\t\t-1", "not a whole number")]
    [InlineData("assembly\tA\t\t99999999999", "not a smaller number")]
    [InlineData("assembly\t~\t\t0", "is missing")]
    [InlineData("assembly\t\\x\t\t0", "unknown escape")]
    [InlineData("assembly\t\\u12\t\t0", "unknown escape")]
    [InlineData("call\tid", "\"assembly\" is expected, but \"call\" stands here")]
    [InlineData("assembly\tA\t\t0\nsurprise\t1", "\"end\" is expected, but \"surprise\" stands here")]
    [InlineData("assembly\tA\t\t0\nallowance\t0\t~\t~\tx", "at least one engineer")]
    [InlineData(Method + "method.requests\t5\t5\t4\texact\tx", "min <= expected <= max")]
    [InlineData(Method + "method.requests\t5\t5\t~\texact\tx", "unless it is unbounded")]
    [InlineData(Method + "method.requests\t5\t5\t5\tsure\tx", "not one of exact, bounded")]
    [InlineData(Method + "method.input\t5\t5\t5\texact\tx", "\"method.requests\" is expected, but \"method.input\" stands here")]
    [InlineData(Figures + "method.unbounded\t~", "field 1 of \"method.unbounded\" is missing")]
    [InlineData(Figures + "method.step\t0\tgoto\tt\tf\t1\t1\t1\t1\texact\t1\t1\t1\texact\tx", "not one of request, loop, branch, call, summary, declared, unknown")]
    [InlineData(Figures + "method.step\t-1\tloop\tt\tf\t1\t1\t1\t1\texact\t1\t1\t1\texact\tx", "not a whole number")]
    [InlineData(Figures + "method.step\t0\tloop\tt\tf\t1\t1\t1\t1\texact\tx", "not a whole number")]
    [InlineData(Figures + "method.step\t0\tloop\tt\tf\t1\t1\t1\t1\texact\t1\t1\t1\texact", "too few fields")]
    [InlineData(Figures + "method.step\t0\tloop\tt\tf\t1\t1\t1\t1\texact\t1\t1\t1\texact\tx\ty", "too many fields")]
    [InlineData(Figures + "method.step\t0\tloop\tt\tf\t1\t1\t1\t1\texact\t2\t1\t2\texact\tx", "min <= expected <= max")]
    [InlineData(Figures + "method.unbounded\tn\nmethod.cost\t0\t0\t0", "\"end\" is expected, but \"method.cost\" stands here")]
    [InlineData("assembly\tA\t\t0\nvirtual\tB\nfinding\tTB1001", "\"method\" is expected, but \"finding\" stands here")]
    [InlineData("assembly\tA\t\t0\nvirtual\tB\tC", "too many fields")]
    [InlineData("assembly\tA\t\t0\nallowance\t1\t~\t1.2.3\tx", "not an amount")]
    [InlineData("assembly\tA\t\t0\ncall\tid\tf\t1\t1\tm\ts\ta\tk\t0\ncall.input\t0\t0\t0\texact\t0", "\"call.model\" is expected")]
    public void Nonsense_in_a_whole_file_is_named_with_its_line(string body, string message)
    {
        var error = Assert.Throws<FactsFormatException>(() => FactsFormat.Read(Seal($"tokenbudget-facts/4\n{body}\n")));

        Assert.Contains(message, error.Message);
        Assert.StartsWith($"Line {error.Line}: ", error.Message);
        Assert.InRange(error.Line, 2, 8);
    }

    /// <summary>Ends a text with the line count and the documented checksum: FNV-1a, 64 bits, over UTF-16.</summary>
    private static string Seal(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return $"{text}end\t{text.Count(c => c == '\n')}\t{hash:x16}\n";
    }

    private static CompilationFacts Small() => new()
    {
        Assembly = "Shop",
        TargetFramework = "net10.0",
        Allowance = new AllowanceFacts(6, 50_000_000, null, "src/Budget.cs:3"),
        CallSites =
        [
            new CallSiteFacts
            {
                Id = "0123456789ab",
                File = "src/Chat.cs",
                Line = 12,
                Column = 20,
                Method = "M:Shop.Chat.Ask(System.String)",
                Sdk = "openai",
                Api = "OpenAI.Chat.ChatClient.CompleteChatAsync",
                Kind = "chat",
                Model = new ModelFacts("gpt-4o-mini", ModelBasis.Exact, "o200k_base"),
                Input = TokenEstimate.Unbounded(61, 261),
                InputExpression = "61 + tokens(question)",
                Parts = [new PromptPart(PromptPartKind.System, TokenEstimate.Exact(41))],
                CacheablePrefix = 41,
                Output = new TokenEstimate(0, 400, 800, Basis.Bounded),
                Calls = TokenEstimate.Exact(1),
                CallsExpression = "1",
                Attempts = new MultiplierFacts(new TokenEstimate(1, 1, 4, Basis.Bounded), "default of the OpenAI SDK"),
                RoundsPerCall = new MultiplierFacts(TokenEstimate.Exact(1), "the SDK has no tool loop"),
                ResentPerRound = TokenEstimate.Unbounded(0, 600),
                CostUsd = new CostFacts(0.00001m, 0.0003m, null),
                PerYear = new YearFacts(1_825_000, 476_325_000, 730_000_000, 509.40m, Basis.Assumed),
                Budgets = [new BudgetFacts(BudgetKind.MaxInputTokens, 4_000, ".editorconfig:3", BudgetStatus.Unproved)],
            },
        ],
        Methods =
        [
            new MethodFacts
            {
                Id = "M:Shop.Chat.AskAll(System.String[])",
                File = "src/Chat.cs",
                Line = 30,
                Requests = TokenEstimate.Unbounded(0, 10),
                RequestsExpression = "|questions|",
                Tokens = TokenEstimate.Unbounded(0, 2_610),
                Expression = "|questions| × (61 + tokens(question))",
                Output = TokenEstimate.Unbounded(0, 4_000),
                CostUsd = new CostFacts(0, 0.0030m, null),
                Unbounded = ["|questions|", "tokens(question)"],
                Budgets = [new BudgetFacts(BudgetKind.MaxInputTokens, 5_000, "src/Chat.cs:29", BudgetStatus.Unproved)],
                Derivation =
                [
                    new DerivationStep(0, DerivationKind.Loop, "foreach |questions| times", "src/Chat.cs", 32, TokenEstimate.Unbounded(0, 10), TokenEstimate.Unbounded(0, 2_610), "|questions| × (61 + tokens(question))"),
                    new DerivationStep(1, DerivationKind.Call, "Ask(question)", "src/Chat.cs", 34, TokenEstimate.Exact(1), TokenEstimate.Unbounded(61, 261), "61 + tokens(question)"),
                    new DerivationStep(2, DerivationKind.Request, "ChatClient.CompleteChatAsync", "src/Chat.cs", 12, TokenEstimate.Exact(1), TokenEstimate.Unbounded(61, 261), "61 + tokens(question)"),
                ],
            },
        ],
        Findings = [new FindingFacts("TB1006", "info", "line one\nline two", "src/Chat.cs", 12, 20, "0123456789ab")],
    };
}
