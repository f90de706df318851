using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TokenBudget.Core.Costs;

namespace TokenBudget.Core.Tests.Costs;

/// <summary>The text that programs read.</summary>
public sealed class CostStorageTests
{
    private static readonly CostExpression N = CostExpression.Unknown("n");

    public static TheoryData<CostExpression, string> Texts => new()
    {
        { CostExpression.Zero, "0" },
        { C(61), "61" },
        { N, """1*"n" """.Trim() },
        { C(412) + (C(35) * CostExpression.Unknown("|docs|") * N), """412+35*"n"*"|docs|" """.Trim() },
        { CostExpression.Max(C(12), C(3) * N), """1*m(12,3*"n")""" },
        { C(2) * CostExpression.Pairs(N), """2*p(1*"n")""" },
        { CostSamples.Anything() + C(3), "3+1*?" },
        { CostExpression.Unknown("a \"b\"\t50 % × (c)\r\n\u2028`\\"), """1*"a %0022b%0022%000950 %0025 × (c)%000d%000a%2028`\" """.Trim() },
        { CostExpression.Unknown("\ud83d\ude00\ud83d"), "1*\"\ud83d\ude00%d83d\"" },
    };

    public static TheoryData<string, int, string> Malformed => new()
    {
        { "", 1, "a number above 0" },
        { "007", 2, "the end" },
        { "1*", 3, "a name in quotes" },
        { "1+", 3, "a number above 0" },
        { "1 ", 2, "the end" },
        { "1*\"\"", 3, "a name that is not empty" },
        { "1*\"n", 5, "\"" },
        { "1*\"a\tb\"", 3, "a name that is not empty, with an escape" },
        { "1*\"%0061\"", 3, "a name that is not empty, with an escape" },
        { "1*\"%000A\"", 3, "a name that is not empty, with an escape" },
        { "1*\"%0", 4, "% and four digits" },
        { "1*\"%d83d%de00\"", 3, "a name that is not empty, with an escape" },
        { "1*\"b\"+1*\"a\"", 7, "a term that comes after" },
        { "1*\"a\"+1*\"a\"", 7, "a term that comes after" },
        { "1*\"b\"*\"a\"", 7, "a factor that does not come before" },
        { "1*m(1*\"a\")", 3, "a maximum of at least two" },
        { "1*m(1*\"b\",1*\"a\")", 3, "a maximum of at least two" },
        { "1*m(12,13)", 3, "a maximum of at least two" },
        { "1*m(0,1*\"a\")", 3, "a maximum of at least two" },
        { "1*m 12", 4, "(" },
        { "1*m(12", 7, ")" },
        { "1*p(2*\"n\")", 5, "a product without coefficient" },
        { "1*p(1*m(12,1*\"n\"))", 5, "a product without coefficient" },
        { "1*p(0)", 5, "a product without coefficient" },
        { "1" + new string('0', 61), 62, "the end" },
        { "9" + new string('0', 60), 1, "a number up to 10^60" },
        { "-1", 1, "a number above 0" },
        { "\u0661", 1, "a number above 0" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_text_is_read_again(CostExpression expression, string text)
    {
        Assert.Equal(text, expression.ToStorage());
        Assert.Equal(expression, CostExpression.FromStorage(text));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Any_other_text_is_refused_with_the_place_and_what_is_expected(string text, int position, string expected)
    {
        var problem = Assert.Throws<FormatException>(() => CostExpression.FromStorage(text)).Message;

        Assert.StartsWith($"Character {position}: expected {expected}", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_with_any_names_are_read_again_and_only_equal_ones_have_equal_text()
    {
        var letter = Gen.Frequency(
            (2, Gen.Elements(" +×*()\"%`\\\t\r\n\u2028\ufeff|m,p?0".ToCharArray())),
            (1, Gen.Choose(0, char.MaxValue).Select(static code => (char)code)),
            (1, Gen.Choose(0xd800, 0xdfff).Select(static code => (char)code)));
        var name = Gen.NonEmptyListOf(letter).Select(static letters => string.Concat(letters));
        var sample = Gen.Zip(Gen.Two(TreeProperty.Formula(3)), Gen.Four(name));

        TreeProperty.Check(Arb.From(sample), static drawn =>
        {
            var (a, b, c, d) = drawn.Item2;
            string[] names = [a, b, c, d];
            var (left, right) = (Build(drawn.Item1.Item1, names), Build(drawn.Item1.Item2, names));
            var text = left.ToStorage();

            Assert.DoesNotContain(text, static c => char.IsControl(c) || c is '\u2028' or '\u2029');
            Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
            Assert.Equal(left, CostExpression.FromStorage(text));
            Assert.Equal(text, CostExpression.FromStorage(text).ToStorage());
            Assert.Equal(left.Equals(right), text == right.ToStorage());
        });
    }

    [Fact]
    public void Texts_that_were_changed_are_refused_or_mean_what_they_say()
    {
        var read = 0;
        TreeProperty.Holds(3, (tree, other, random) =>
        {
            var text = new StringBuilder(tree.Build().ToStorage());
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                Change(text, other.Build().ToStorage(), random);
            }

            read += Reads(text.ToString()) ? 1 : 0;
        });
        Assert.True(read > 20, $"only {read} of the changed texts could be read");
    }

    [Fact]
    public void Any_text_is_refused_or_means_what_it_says()
    {
        var letter = Gen.Elements("0123456789+*\"%mp?(),anxé\ud83d".ToCharArray());
        TreeProperty.Check(Arb.From(Gen.ListOf(letter).Select(static letters => string.Concat(letters))), static text => Reads(text), 20_000);
        Assert.False(Reads(null!));
    }

    private static CostExpression Build(Tree tree, string[] names) => tree.Build().Substitute(
        name => CostExpression.Unknown(names[Array.IndexOf(Tree.Names, name)]));

    private static void Change(StringBuilder text, string other, Random random)
    {
        var at = random.Next(text.Length + 1);
        switch (random.Next(4))
        {
            case 0:
                text.Insert(at, "0123456789+*\"%mp?(),n|\t"[random.Next(23)]);
                break;
            case 1 when at < text.Length:
                text.Remove(at, Math.Min(text.Length - at, random.Next(1, 5)));
                break;
            case 2 when at < text.Length:
                text[at] = (char)random.Next(256);
                break;
            default:
                text.Insert(at, other);
                break;
        }
    }

    /// <summary>True when the text is the text of an expression; otherwise it must be refused as malformed.</summary>
    private static bool Reads(string text)
    {
        try
        {
            Assert.Equal(text, CostExpression.FromStorage(text).ToStorage());
            return true;
        }
        catch (FormatException problem)
        {
            Assert.Matches("^Character [0-9]+: expected .+\\.$", problem.Message);
            return false;
        }
    }

    private static CostExpression C(long value) => CostExpression.Constant(value);
}
