namespace TokenBudget.Tokenizers.Tests;

internal static class TestData
{
    public static TheoryData<string> Encodings => new(TokenCounters.Encodings);

    public static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Data", file);

    public static ITokenCounter Counter(string encoding) =>
        TokenCounters.TryGet(encoding, out var counter) ? counter : throw new ArgumentException($"No encoding '{encoding}'.", nameof(encoding));
}
