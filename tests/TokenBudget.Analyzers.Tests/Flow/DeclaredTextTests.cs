using TokenBudget.Core.Estimates;

namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>What <c>[MaxTokens]</c> says of a text holds for the text itself; what is made of it is worth less.</summary>
public sealed class DeclaredTextTests
{
    [Theory]
    [InlineData("text", Basis.Declared)]
    [InlineData("text.Trim()", Basis.Assumed)]
    [InlineData("text.TrimEnd('.')", Basis.Assumed)]
    [InlineData("text.Replace(\"\\r\\n\", \"\\n\")", Basis.Assumed)]
    [InlineData("text.Replace(\"x\", \"\")", Basis.Assumed)]
    public async Task Shorter_text_has_no_more_tokens_by_assumption(string expression, Basis basis)
    {
        var input = (await InputOfAsync(expression));

        Assert.Equal((3 + 4 + 20, basis), (input.Max, input.Basis));
    }

    [Theory]
    [InlineData("text.Replace(\"\\n\", \"\\r\\n\")")]
    [InlineData("text.Replace(\" \", \"&nbsp;\")")]
    [InlineData("text.Replace(\" \", given)")]
    [InlineData("text.ToUpper()")]
    public async Task Longer_text_is_not_limited_by_it(string expression) => Assert.Null((await InputOfAsync(expression)).Max);

    [Fact]
    public async Task A_limit_by_length_grows_with_each_replacement() =>
        Assert.Equal(3 + 4 + 300 + (100 * 3 * 5), (await InputOfAsync("shorter.Replace(\"x\", \"123456\")")).Max);

    private static async Task<TokenEstimate> InputOfAsync(string expression) => (await Requests.FactsOfAsync(
        "[MaxTokens(20)] string text, string given, [System.ComponentModel.DataAnnotations.MaxLength(100)] string shorter", $"await client.CompleteChatAsync({expression});")).CallSites.Single().Input;
}
