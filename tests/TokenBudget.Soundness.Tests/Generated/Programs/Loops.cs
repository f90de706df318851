using System.Globalization;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Writes loops.</summary>
internal static class Loops
{
    public static string? Statement(Body body)
    {
        if (body.Repeats > 6)
        {
            return null;
        }

        if (body.IsRepeated)
        {
            body.Draft.Uses("nested loops");
        }

        // The number of iterations of the last ones can't be seen, or only sometimes.
        return body.Random.Next(body.Draft.IsBounded ? 9 : 13) switch
        {
            0 or 1 => Each(body, "foreach over an array", Draft.MaxTexts, Values.Of(Kind.Texts, body)!),
            2 => Each(body, "foreach over a sequence", Draft.MaxTexts, Values.Of(Kind.Sequence, body)!),
            3 => Each(body, "foreach over Take", 2, Values.Of(Kind.Texts, body)! + ".Take(2)"),
            4 => Chunks(body),
            5 => Range(body),
            6 => Each(body, "foreach over Repeat", 2, $"Enumerable.Repeat({Texts.Literal(body.Draft)}, 2)"),
            7 or 8 => Constant(body),
            9 => Limited(body),
            10 => While(body),
            11 => Do(body),
            _ => body.Draft.Chance(6) && !body.IsRepeated ? Goto(body) : Endless(body),
        };
    }

    private static string Each(Body body, string construct, int most, string collection)
    {
        body.Draft.Uses(construct);
        var item = body.Draft.Name("item");
        var block = body.Block(most, isLoop: true);
        block.Declare(new Variable(Kind.Text, item) { IsAssignable = false });
        return $"foreach (var {item} in {collection})\n{Inner(block)}";
    }

    private static string Chunks(Body body)
    {
        body.Draft.Uses("foreach over Chunk");
        var collection = Values.Of(Kind.Texts, body)!;
        var item = body.Draft.Name("chunk");
        var block = body.Block(2, isLoop: true);
        block.Declare(new Variable(Kind.Texts, item) { IsAssignable = false });
        return $"foreach (var {item} in {collection}.Chunk(2))\n{Inner(block)}";
    }

    private static string Range(Body body)
    {
        body.Draft.Uses("foreach over Range");
        var item = body.Draft.Name("i");
        var block = body.Block(3, isLoop: true);
        block.Declare(new Variable(Kind.Number, item) { IsAssignable = false });
        return $"foreach (var {item} in Enumerable.Range(0, {(body.Draft.Chance(2) && !body.Draft.IsBounded ? Texts.Number(body) : "3")}))\n{Inner(block)}";
    }

    private static string Constant(Body body)
    {
        body.Draft.Uses("for with a constant limit");
        var i = body.Draft.Name("i");
        var most = body.Random.Next(1, 4);
        var block = Counted(body, i, most);
        return body.Random.Next(3) switch
        {
            0 => $"for (var {i} = {most - 1}; {i} >= 0; {i}--)\n{Inner(block)}",
            1 => $"for (var {i} = 0; {i} < {(most * 2) - 1}; {i} += 2)\n{Inner(block)}",
            _ => $"for (var {i} = 0; {i} < {most}; {i}++)\n{Inner(block)}",
        };
    }

    private static string Limited(Body body)
    {
        var i = body.Draft.Name("i");
        if (body.Of(Kind.Texts) is { Count: > 0 } arrays && body.Draft.Chance(2))
        {
            body.Draft.Uses("for over the indexes of an array");
            var array = body.Draft.Pick(arrays).Name;
            return $"for (var {i} = 0; {i} < {array}.Length; {i}++)\n{Inner(Counted(body, i, Draft.MaxTexts))}";
        }

        body.Draft.Uses("for with a computed limit");
        var limit = body.Random.Next(3) switch { 0 => $"Math.Min({Texts.Number(body)}, 2)", 1 => $"{Texts.Number(body)} + 1", _ => Texts.Number(body) };
        return $"for (var {i} = 0; {i} < {limit}; {i}++)\n{Inner(Counted(body, i, 4))}";
    }

    private static string While(Body body)
    {
        body.Draft.Uses("while with a counter");
        var left = body.Draft.Name("left");
        return $"var {left} = {Texts.Number(body)};\nwhile ({left}-- > 0)\n{Inner(body.Block(3, isLoop: true))}";
    }

    private static string Do(Body body)
    {
        body.Draft.Uses("do and while, ended at run time");
        var round = body.Draft.Name("round");
        return $"var {round} = 0;\ndo\n{Inner(body.Block(3, isLoop: true))}\nwhile (++{round} < 3 && {Texts.Flag(body)});";
    }

    private static string Endless(Body body)
    {
        body.Draft.Uses("endless loop with break");
        var turn = body.Draft.Name("turn");
        var block = body.Block(3, isLoop: true);
        return $"var {turn} = 0;\nwhile (true)\n{{\n/*!*/if (++{turn} > 3 || {Texts.Flag(body)}) break;\n{Statements.Block(block, body.Random.Next(1, 3))}\n}}";
    }

    private static string Goto(Body body)
    {
        body.Draft.Uses("goto");
        var again = body.Draft.Name("again");
        var block = body.Block(3, isLoop: false);
        return string.Create(CultureInfo.InvariantCulture, $"var {again}Count = 0;\n{again}:\n{{\n{Statements.Block(block, 2)}\n}}\n/*!*/if (++{again}Count < 3 && {Texts.Flag(body)}) goto {again};");
    }

    private static Body Counted(Body body, string counter, int most)
    {
        var block = body.Block(most, isLoop: true);
        block.Declare(new Variable(Kind.Number, counter) { IsAssignable = false });
        return block;
    }

    private static string Inner(Body block) => $"{{\n{Statements.Block(block, block.Random.Next(1, 3))}\n}}";
}
