using System.Text;
using TokenBudget.Tokenizers.Normalization;

namespace TokenBudget.Tokenizers.Tests.Normalization;

/// <summary>Our tables against those of ICU, which the runtime asks; in invariant mode it has none, and there is nothing to compare.</summary>
public sealed class RuntimeNormalizationTests
{
    private const int ShownDifferences = 20;

    private static readonly bool s_hasTables = "e\u0301".Normalize(NormalizationForm.FormC).Length == 1;
    private static readonly bool s_hasUnicode16 = "\U0001CCD6".Normalize(NormalizationForm.FormKC) == "A";

    public static TheoryData<int> Forms => NormalizerTests.Forms;

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_code_point_normalises_as_in_the_runtime(int form) =>
        AssertSame(ComposingMaterial.CodePoints.Where(ComposingMaterial.IsKnown).Select(char.ConvertFromUtf32), (NormalForm)form);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_pair_of_composing_code_points_normalises_as_in_the_runtime(int form) =>
        AssertSame(ComposingMaterial.Starters.SelectMany(_ => ComposingMaterial.Followers, (starter, follower) => starter + follower), (NormalForm)form);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Marks_in_any_order_normalise_as_in_the_runtime(int form)
    {
        var random = new Random(27);
        AssertSame(Enumerable.Range(0, 200_000).Select(_ => ComposingMaterial.Random(random, 6)), (NormalForm)form);
    }

    private static void AssertSame(IEnumerable<string> texts, NormalForm form)
    {
        if (!s_hasTables)
        {
            return;
        }

        var runtimeForm = Normalized.RuntimeForm(form);
        var differences = texts.Where(IsComparable)
            .Where(text => text.Normalize(runtimeForm) != Normalized.Text(text, form))
            .Take(ShownDifferences)
            .Select(text => $"{Escape.Text(text)}: {Escape.Text(text.Normalize(runtimeForm))}, not {Escape.Text(Normalized.Text(text, form))}");

        Assert.Empty(differences);
    }

    // The runtime refuses halves of surrogate pairs.
    private static bool IsComparable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune) || !ComposingMaterial.IsKnown(rune.Value) || (!s_hasUnicode16 && IsSinceUnicode16(rune.Value)))
            {
                return false;
            }

            i += rune.Utf16SequenceLength - 1;
        }

        return true;
    }

    // Those that normalisation is about. The one mark, Todhri, Garay, Arabic, Tulu-Tigalari, Gurung Khema, Kirat Rai, outlined letters, Ol Onal.
    private static bool IsSinceUnicode16(int codePoint) => codePoint is 0x0897
        or (>= 0x105C0 and <= 0x105FF) or (>= 0x10D40 and <= 0x10D8F) or 0x10EFC or (>= 0x11380 and <= 0x113FF) or (>= 0x16100 and <= 0x1613F)
        or (>= 0x16D40 and <= 0x16D7F) or (>= 0x1CCD6 and <= 0x1CCF9) or (>= 0x1E5D0 and <= 0x1E5FF);
}
