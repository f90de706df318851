using System.ComponentModel;

namespace TokenBudget.Vocabularies;

/// <summary>Marks the assembly that holds the data of gemma3. For <c>TokenBudget.Tokenizers</c>, which opens it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Gemma3Vocabulary
{
    /// <summary>Opens the data of an encoding.</summary>
    /// <param name="encoding">The name of an encoding that this assembly holds.</param>
    /// <returns>The data, mapped from the assembly; null when this assembly does not hold it.</returns>
    public static Stream? Open(string encoding) => typeof(Gemma3Vocabulary).Assembly.GetManifestResourceStream(encoding + ".bin");
}
