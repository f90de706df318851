namespace TokenBudget.Tokenizers.Tests;

internal static class TestData
{
    public static TheoryData<string> Encodings => new(Tokenizers.Encodings.Names);

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file);

    public static Tokenizer Counter(string encoding) =>
        Tokenizers.Encodings.TryParse(encoding, out var known) ? Tokenizer.For(known) : throw new ArgumentException($"No encoding '{encoding}'.", nameof(encoding));
}
