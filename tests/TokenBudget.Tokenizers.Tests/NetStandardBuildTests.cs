using System.Runtime.Loader;

namespace TokenBudget.Tokenizers.Tests;

public sealed class NetStandardBuildTests
{
    private delegate int Count(ReadOnlySpan<char> text);

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void The_netstandard_build_counts_the_same(string encoding) => AssertSame(encoding, fromBytes: false);

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void The_netstandard_build_counts_the_same_when_loaded_from_bytes(string encoding) => AssertSame(encoding, fromBytes: true);

    private static void AssertSame(string encoding, bool fromBytes)
    {
        var context = new AssemblyLoadContext("netstandard2.0", isCollectible: false);
        var count = LoadCounter(context, encoding, fromBytes);

        var differences = CommittedRecording.Read(encoding).Where((_, i) => i % 10 == 0).Count(entry => count(entry.Text) != entry.Tokens);

        Assert.Equal(0, differences);
    }

    private static Count LoadCounter(AssemblyLoadContext context, string encoding, bool fromBytes)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "netstandard2.0", "TokenBudget.Tokenizers.dll");
        var assembly = fromBytes ? context.LoadFromStream(new MemoryStream(File.ReadAllBytes(path))) : context.LoadFromAssemblyPath(path);
        Assert.NotSame(typeof(ITokenCounter).Assembly, assembly);

        object?[] arguments = [encoding, null];
        assembly.GetType(typeof(Encodings).FullName!)!.GetMethod(nameof(Encodings.TryParse))!.Invoke(null, arguments);
        var tokenizer = assembly.GetType(typeof(Tokenizer).FullName!)!.GetMethod(nameof(Tokenizer.For), [assembly.GetType(typeof(TokenEncoding).FullName!)!])!.Invoke(null, [arguments[1]]);
        var contract = assembly.GetType(typeof(ITokenCounter).FullName!)!;
        return contract.GetMethod(nameof(ITokenCounter.CountTokens))!.CreateDelegate<Count>(tokenizer!);
    }
}
