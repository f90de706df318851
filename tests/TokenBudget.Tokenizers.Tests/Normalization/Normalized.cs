using TokenBudget.Tokenizers.Normalization;

namespace TokenBudget.Tokenizers.Tests.Normalization;

/// <summary>Text normalised by our own tables.</summary>
internal static class Normalized
{
    public static string Text(string text, NormalForm form)
    {
        using var normalized = Normalizer.Normalize(text, form, withOrigins: false);
        return normalized.Text.ToString();
    }

    /// <summary>The form as the runtime names it.</summary>
    public static System.Text.NormalizationForm RuntimeForm(NormalForm form) =>
        form == NormalForm.Canonical ? System.Text.NormalizationForm.FormC : System.Text.NormalizationForm.FormKC;
}
