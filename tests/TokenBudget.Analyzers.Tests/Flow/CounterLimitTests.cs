namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>A counter limits a loop where every iteration that goes on moves it, and only there. The limits are those of running the loops.</summary>
public sealed class CounterLimitTests
{
    private const string Ask = "await client.CompleteChatAsync(\"x\");";

    [Theory]
    [InlineData("var i = 0; while (go() && i < 4) { i++; ASK }", 4)]
    [InlineData("var i = 0; while (go() && i <= 4) { ASK i++; }", 5)]
    [InlineData("var i = 0; while (go() && i++ < 4) { ASK }", 4)]
    [InlineData("var i = 0; while (go() && ++i < 4) { ASK }", 3)]
    [InlineData("var left = 3; while (go() && left-- > 0) { ASK }", 3)]
    [InlineData("var left = 3; while (go() && 0 < left) { left -= 2; ASK }", 2)]
    [InlineData("var i = 0; while (!(i >= 4 || go())) { i += 2; ASK }", 2)]
    [InlineData("var i = 0; while (true) { if (i == 9 || i >= 4) break; i++; if (go()) { break; } ASK }", 4)]
    [InlineData("var i = 0; while (true) { if (++i > 4) return; ASK if (go()) { return; } }", 4)]
    [InlineData("var i = 0; while (true) { i++; if (i > 4) throw new System.Exception(); ASK if (go()) { break; } }", 4)]
    [InlineData("var i = 0; while (true) { ASK if (go()) { break; } if (++i >= 4) { break; } }", 4)]
    [InlineData("var i = 0; do { ASK i++; } while (go() && i < 4);", 4)]
    [InlineData("var i = 0; do { ASK } while (go() && ++i < 4);", 4)]
    [InlineData("for (var i = 0; i < 4 && go(); i++) { ASK }", 4)]
    [InlineData("for (var i = 0; go(); i++) { if (i >= 4) break; ASK }", 4)]
    [InlineData("for (var i = 0; ; i++) { try { ASK return; } catch (System.Exception) when (i < 3) { } }", 4)]
    [InlineData("var i = 0; while (true) { try { ASK break; } catch (System.Exception) { if (++i >= 4) throw; } }", 4)]
    public async Task A_counter_limits_the_requests(string statements, long most)
    {
        var found = await Requests.MostAsync("Func<bool> go", statements.Replace("ASK", Ask, StringComparison.Ordinal));
        Assert.NotNull(found);
        Assert.InRange(found.Value, most, most + 1);
    }

    [Theory]
    [InlineData("var i = 0; while (go() && i < 4) { ASK }")]
    [InlineData("var i = 0; while (go() || i < 4) { i++; ASK }")]
    [InlineData("var i = 0; while (go() && i < 4) { if (go()) { i++; } ASK }")]
    [InlineData("var i = 0; while (go() && i < 4) { ASK if (go()) { continue; } i++; }")]
    [InlineData("var i = 0; while (go() && i < 4) { i++; ASK if (go()) { i = 0; } }")]
    [InlineData("var i = 0; while (go() && i < 4) { i++; i--; ASK }")]
    [InlineData("var i = 0; while (go() && i < 4) { i--; ASK }")]
    [InlineData("var i = 9; while (go() && i > 4) { i++; ASK }")]
    [InlineData("var i = 0; while (go() && i < limit) { i++; ASK }")]
    [InlineData("var i = 0; while (go() && i < limit) { i++; limit++; ASK }")]
    [InlineData("var i = 0; while (go() && i < 4) { System.Action more = () => i = 0; more(); i++; ASK }")]
    [InlineData("var i = 0; while (go() && i < 4) { try { if (go()) throw new System.Exception(); i++; } catch (System.Exception) { } ASK }")]
    [InlineData("var i = 0; while (go() && i < 4) { foreach (var letter in \"ab\") { i++; } Reset(ref i); ASK }")]
    [InlineData("byte i = 0; while (go() && i < 300) { i++; ASK }")]
    [InlineData("uint i = 9; while (go() && i >= 0) { i--; ASK }")]
    [InlineData("var i = 0; while (true) { ASK if (go()) { continue; } if (++i > 4) break; }")]
    [InlineData("var i = 0; while (true) { ASK if (i > 4 && go()) break; i++; }")]
    [InlineData("var i = 0; while (true) { ASK if (i > 4) { go(); } i++; }")]
    [InlineData("var i = 0; while (true) { try { ASK if (go()) break; } catch (System.Exception) when (i++ < 3) { } }")]
    [InlineData("var i = 0; while (true) { try { ASK break; } catch (System.InvalidOperationException) { } catch (System.Exception) when (i++ < 3) { } }")]
    [InlineData("for (var i = 0; ; i++) { try { ASK return; } catch (System.Exception) when (i < 3 || go()) { } }")]
    public async Task What_is_no_counter_limits_nothing(string statements) => Assert.Null(
        await Requests.MostAsync("Func<bool> go, int limit", statements.Replace("ASK", Ask, StringComparison.Ordinal), "private static void Reset(ref int number) => number = 0;"));

    [Theory]
    [InlineData("for (var i = 0; i < count; i++) { ASK }", "count")]
    [InlineData("for (var i = 1; i <= count; i++) { ASK }", "count")]
    [InlineData("for (var i = 0; i < text.Length; i += 500) { ASK }", "|text| / 500")]
    [InlineData("var i = 0; while (i < count) { i++; ASK }", "count")]
    [InlineData("foreach (var word in text.Split(' ').Chunk(8)) { ASK }", "|text.Split(' ')| / 8")]
    [InlineData("foreach (var word in text.Split(' ').Take(8)) { ASK }", "8")]
    [InlineData("while (text.Length > 0) { ASK }", "iterations of line 5")]
    [InlineData("do { ASK } while (text.Length > 0);", "1 + more iterations of line 5")]
    public async Task The_number_of_requests_has_a_readable_name(string statements, string expected) => Assert.Equal(
        expected,
        (await Requests.OfAsync("int count, string text", statements.Replace("ASK", Ask, StringComparison.Ordinal))).RequestsExpression);
}
