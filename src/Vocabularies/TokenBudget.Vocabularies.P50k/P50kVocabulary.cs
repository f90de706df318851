using System.ComponentModel;

namespace TokenBudget.Vocabularies;

/// <summary>Marks the assembly that holds the data of p50k_base and r50k_base. For <c>TokenBudget.Tokenizers</c>, which opens it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class P50kVocabulary
{
    /// <summary>Opens the data of an encoding.</summary>
    /// <param name="encoding">The name of an encoding that this assembly holds.</param>
    /// <returns>The data, mapped from the assembly; null when this assembly does not hold it.</returns>
    public static Stream? Open(string encoding) => typeof(P50kVocabulary).Assembly.GetManifestResourceStream(encoding + ".bin");
}
