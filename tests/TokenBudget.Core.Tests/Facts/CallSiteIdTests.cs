using TokenBudget.Core.Facts;

namespace TokenBudget.Core.Tests.Facts;

/// <summary>Ids are short, stable and different.</summary>
public sealed class CallSiteIdTests
{
    [Fact]
    public void An_id_is_the_same_in_every_version()
    {
        Assert.Equal("a6bf9c435474", CallSiteId.Create("M:A.B.C(System.String)", "OpenAI.Chat.ChatClient.CompleteChat", 0));
    }

    [Fact]
    public void An_id_has_twelve_hexadecimal_digits()
    {
        Assert.Matches("^[0-9a-f]{12}$", CallSiteId.Create("", "", 0));
    }

    [Fact]
    public void Different_call_sites_have_different_ids()
    {
        var ids = new HashSet<string>();
        for (var method = 0; method < 300; method++)
        {
            for (var ordinal = 0; ordinal < 100; ordinal++)
            {
                Assert.True(ids.Add(CallSiteId.Create($"M:A.B{method}", "Api", ordinal)));
            }
        }
    }

    [Fact]
    public void Text_does_not_slip_from_one_argument_into_the_next()
    {
        Assert.NotEqual(CallSiteId.Create("ab", "c", 1), CallSiteId.Create("a", "bc", 1));
        Assert.NotEqual(CallSiteId.Create("a", "b1", 1), CallSiteId.Create("a", "b", 11));
    }
}
