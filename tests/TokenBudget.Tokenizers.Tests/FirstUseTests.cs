using System.Runtime.Loader;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>The first use of everything by several threads at once, each time in a copy of the library that nothing has touched yet.</summary>
public sealed class FirstUseTests
{
    private const int Threads = 8;

    // For all encodings: normalisation, classes of characters beyond ASCII, merging of all kinds.
    private static readonly string s_text = "It's 1,234 Ångströms: e\u0301 \uFDFA 请用中文总结 한국어 <td> " + new string('x', 300);

    private delegate int Count(ReadOnlySpan<char> text);

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Threads_that_count_first_at_the_same_time_count_the_same(string encoding)
    {
        var expected = TestData.Counter(encoding).CountTokens(s_text);
        for (var round = 0; round < 10; round++)
        {
            var assembly = new AssemblyLoadContext("untouched", isCollectible: false).LoadFromAssemblyPath(typeof(Tokenizer).Assembly.Location);
            var type = assembly.GetType(typeof(Tokenizer).FullName!)!;
            var value = Enum.ToObject(assembly.GetType(typeof(TokenEncoding).FullName!)!, (int)TestData.Counter(encoding).Encoding);

            var counts = Together(() => type.GetMethod(nameof(Tokenizer.CountTokens), [typeof(ReadOnlySpan<char>)])!
                .CreateDelegate<Count>(type.GetMethod(nameof(Tokenizer.For), [value.GetType()])!.Invoke(null, [value]))(s_text));

            Assert.NotSame(typeof(Tokenizer), type);
            Assert.Equal(Enumerable.Repeat(expected, Threads), counts);
        }
    }

    [Fact]
    public void Threads_that_estimate_first_at_the_same_time_get_one_estimator()
    {
        foreach (var family in Enum.GetValues<ModelFamily>())
        {
            var assembly = new AssemblyLoadContext("untouched", isCollectible: false).LoadFromAssemblyPath(typeof(Tokenizer).Assembly.Location);
            var method = assembly.GetType(typeof(TokenEstimator).FullName!)!.GetMethod(nameof(TokenEstimator.ForFamily))!;
            var value = Enum.ToObject(assembly.GetType(typeof(ModelFamily).FullName!)!, (int)family);

            var estimators = Together(() => method.Invoke(null, [value, true])!);

            Assert.All(estimators, estimator => Assert.Same(estimators[0], estimator));
        }
    }

    private static T[] Together<T>(Func<T> action)
    {
        using var start = new Barrier(Threads);
        var results = new T[Threads];
        var failures = new Exception?[Threads];
        var threads = Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            start.SignalAndWait();

            // What a thread throws would end the process, and with it all other tests.
            failures[i] = Record.Exception(() => results[i] = action());
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(failures, Assert.Null);
        return results;
    }
}
