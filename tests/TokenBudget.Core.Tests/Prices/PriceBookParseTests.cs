using TokenBudget.Core.Prices;

namespace TokenBudget.Core.Tests.Prices;

/// <summary>Damaged price books are refused with the place of the damage.</summary>
public sealed class PriceBookParseTests
{
    private const string Header =
        "id,provider,aliases,context_window,max_output_tokens,input_price_per_mtok_usd,cached_input_price,output_price,tokenizer,source,as_of," +
        "cache_write_5m_price,cache_write_1h_price,long_context_tier,prompt_cache_min_tokens,batch_multiplier,agrees_with,disagrees_with,context_disagreement,notes\n";

    [Fact]
    public void Quoted_fields_may_hold_commas_quotes_and_line_breaks()
    {
        var book = PriceBook.Parse(Header + "m,p,a|b,10,5,1,,2,t,\"a, \"\"b\"\"\nc\",2026-01-01,,,,,,,,,\r\n\nn,p,,,,,,,t,s,2026-01,,,,,,,,,last");

        Assert.Equal(["m", "n"], book.Models.Select(m => m.Id));
        Assert.Equal("a, \"b\"\nc", book.Models[0].Source);
        Assert.Equal(["a", "b"], book.Models[0].Aliases);
        Assert.Equal("last", book.Models[1].Notes);
        Assert.Null(book.Models[1].Price);
        Assert.Equal(PriceStatus.Unknown, book.Models[1].Status);
    }

    [Theory]
    [InlineData("m,p,,10,5,1,,2,t,s,2026-01-01,,,,,,,,", "Line 2: 19 fields, but the header has 20")]
    [InlineData("m,p,,10,5,1,,2,t,s,2026-01-01,,,,,,,,,,", "Line 2: 21 fields, but the header has 20")]
    [InlineData(",p,,10,5,1,,2,t,s,2026-01-01,,,,,,,,,", "Line 2, column id")]
    [InlineData("m,p,,ten,5,1,,2,t,s,2026-01-01,,,,,,,,,", "Line 2, column context_window: \"ten\" is not a number")]
    [InlineData("m,p,,10.5,5,1,,2,t,s,2026-01-01,,,,,,,,,", "Line 2, column context_window: \"10.5\" is not a whole number")]
    [InlineData("m,p,,10,5,-1,,2,t,s,2026-01-01,,,,,,,,,", "Line 2, column input_price_per_mtok_usd: \"-1\"")]
    [InlineData("m,p,,10,5,\"1,5\",,2,t,s,2026-01-01,,,,,,,,,", "Line 2, column input_price_per_mtok_usd: \"1,5\"")]
    [InlineData("m,p,,10,5,1,,2,t,s,2026-01-01,,,,,,,,,\"open", "Line 2: a quoted field does not end")]
    [InlineData("m,p,,10,5,1,,2,t,s,2026-01-01,,,,,,,,,a\"b", "Line 2: a quote stands inside an unquoted field")]
    [InlineData("m,p,,10,5,1,,2,t,s,2026-01-01,,,,,,,,,\"a\"b", "Line 2: text follows a closing quote")]
    [InlineData("m,p,,10,5,1,,2,t,s,2026-01-01,,,,,,,,,price changes soon", "Line 2, column notes")]
    [InlineData("m,p,,,,1,,2,t,s,2026-01,,,,,,,,,\nM,p,,,,1,,2,t,s,2026-01,,,,,,,,,", "The model id M stands twice")]
    [InlineData("m,p,x,,,1,,2,t,s,2026-01,,,,,,,,,\nn,p,x,,,1,,2,t,s,2026-01,,,,,,,,,", "The alias x means both m and n")]
    public void Damage_is_named_with_its_place(string rows, string message)
    {
        var error = Assert.Throws<FormatException>(() => PriceBook.Parse(Header + rows));
        Assert.Contains(message, error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,provider\n")]
    public void Another_header_is_refused(string text)
    {
        Assert.StartsWith("Line 1: the header must be id,provider,", Assert.Throws<FormatException>(() => PriceBook.Parse(text)).Message);
    }

    [Theory]
    [InlineData("input_mtok>200000=4;cache_read_mtok>200000=0.4;output_mtok>200000=18;cache_write_mtok>200000=5;cache_write_1h_mtok>200000=8", 200_000, 4, 0.4, 18)]
    [InlineData(">272k: in 4 cache 0.2 out 15 (whole request)", 272_000, 4, 0.2, 15)]
    [InlineData(">100k (whole request): in 0.5 cache 0.05 out 2.5 cw 0.625 cw1h 1", 100_000, 0.5, 0.05, 2.5)]
    [InlineData(">272k: 2x input+cache, 1.5x output (whole request)", 272_000, 2, 0.2, 3)]
    [InlineData(">=200k: 4/1/12", 199_999, 4, 1, 12)]
    [InlineData("above 200k it is dearer", 0, 0, 0, 0)]
    [InlineData(">lots: 4/1/12", 0, 0, 0, 0)]
    [InlineData("input_mtok>200000=4", 0, 0, 0, 0)]
    public void Tiers_are_read_or_kept_as_text(string text, long above, double input, double cached, double output)
    {
        var model = PriceBook.Parse(Header + $"m,p,,,,1,0.1,2,t,s,2026-01,,,\"{text}\",,,,,,").Models[0];

        Assert.Equal(text, model.TierText);
        if (above == 0)
        {
            Assert.Empty(model.Tiers);
            return;
        }

        var tier = Assert.Single(model.Tiers);
        Assert.Equal(above, tier.AboveInputTokens);
        Assert.Equal((decimal)input, tier.Price.InputPerMillion);
        Assert.Equal((decimal)cached, tier.Price.CachedInputPerMillion);
        Assert.Equal((decimal)output, tier.Price.OutputPerMillion);
    }
}
