using System.Reflection;
using TokenBudget.Vocabularies;

namespace TokenBudget.Tokenizers.Vocabularies;

/// <summary>Which assembly holds the data of an encoding.</summary>
internal static class VocabularyAssemblies
{
    /// <summary>Whether an encoding comes with a package of its own.</summary>
    /// <param name="encoding">The encoding.</param>
    public static bool IsOptional(TokenEncoding encoding) => OptionalAssembly(encoding) is not null;

    /// <summary>Whether the assembly of an encoding is there; only the optional ones can be missing.</summary>
    /// <param name="encoding">The encoding.</param>
    public static bool IsInstalled(TokenEncoding encoding) => OptionalAssembly(encoding) is not { } name || Load(name) is not null;

    /// <summary>Opens the data of an encoding.</summary>
    /// <param name="encoding">The encoding.</param>
    /// <exception cref="InvalidOperationException">The data is not there; the message says what to install.</exception>
    /// <exception cref="PlatformNotSupportedException">The processor is big-endian, or a 32-bit Arm.</exception>
    public static ResourceMemory Open(TokenEncoding encoding) => ResourceMemory.Open(Find(encoding) ?? throw Missing(encoding));

    // Each branch is a method of its own, so that only the assembly that is needed is loaded.
    private static Stream? Find(TokenEncoding encoding) => encoding switch
    {
        TokenEncoding.O200kBase or TokenEncoding.O200kHarmony => OpenO200kBase(),
        TokenEncoding.Cl100kBase => OpenCl100kBase(),
        TokenEncoding.P50kBase or TokenEncoding.P50kEdit => OpenP50k("p50k_base"),
        TokenEncoding.R50kBase => OpenP50k("r50k_base"),
        TokenEncoding.Qwen3 => OpenQwen3(),
        TokenEncoding.DeepSeekV3 => OpenDeepSeekV3(),
        TokenEncoding.Tekken => OpenTekken(),
        TokenEncoding.Claude2023 => OpenClaude2023(),
        _ => OptionalAssembly(encoding) is { } name ? Load(name)?.GetManifestResourceStream(Encodings.NameOf(encoding) + ".bin") : null,
    };

    private static Stream? OpenO200kBase() => O200kBaseVocabulary.Open("o200k_base");

    private static Stream? OpenCl100kBase() => Cl100kBaseVocabulary.Open("cl100k_base");

    private static Stream? OpenP50k(string encoding) => P50kVocabulary.Open(encoding);

    private static Stream? OpenQwen3() => Qwen3Vocabulary.Open("qwen3");

    private static Stream? OpenDeepSeekV3() => DeepSeekV3Vocabulary.Open("deepseek_v3");

    private static Stream? OpenTekken() => TekkenVocabulary.Open("tekken");

    private static Stream? OpenClaude2023() => Claude2023Vocabulary.Open("claude_2023");

    private static string? OptionalAssembly(TokenEncoding encoding) => encoding switch
    {
        TokenEncoding.Llama3 => "TokenBudget.Vocabularies.Llama3",
        TokenEncoding.Gemma3 => "TokenBudget.Vocabularies.Gemma3",
        _ => null,
    };

    private static Assembly? Load(string name)
    {
        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>Says what to install for an encoding whose data is not there.</summary>
    public static InvalidOperationException Missing(TokenEncoding encoding) => new(
        OptionalAssembly(encoding) is null
            ? $"The vocabulary of {Encodings.NameOf(encoding)} is missing. Install the package TokenBudget.Tokenizers again."
            : $"The vocabulary of {Encodings.NameOf(encoding)} comes with the package TokenBudget.Vocabularies.LlamaGemma, which is not installed.");
}
