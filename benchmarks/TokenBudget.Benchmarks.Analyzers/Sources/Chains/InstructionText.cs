using System.Globalization;
using System.Text;

namespace TokenBudget.Benchmarks.Analyzers.Sources.Chains;

/// <summary>Writes instructions for a model: words that the prompts of a shop are made of. Deterministic for a seed.</summary>
internal sealed class InstructionText(int seed)
{
    private static readonly string[] Words =
        ("answer the customer in one short paragraph never invent prices dates or names keep a friendly tone and mention open orders when they matter use the language of the message "
        + "write at most three sentences do not repeat the question leave out greetings if something is unclear ask for it politely name the department that is responsible "
        + "summarise what was agreed so far refunds take five working days returns are free within thirty days complaints go to a person").Split(' ');

    private readonly Random _random = new(seed);

    /// <summary>Text of one line, without quotes.</summary>
    public string Line(int length)
    {
        var text = new StringBuilder(length + 16);
        while (text.Length < length)
        {
            var sentence = _random.Next(6, 16);
            for (var i = 0; i < sentence; i++)
            {
                var word = _random.Next(40) == 0 ? _random.Next(1_000).ToString(CultureInfo.InvariantCulture) : Words[_random.Next(Words.Length)];
                text.Append(i == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word).Append(i == sentence - 1 ? ". " : " ");
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>A literal of several lines.</summary>
    public string Literal(int length)
    {
        var text = new StringBuilder("\"\"\"\n");
        for (var written = 0; written < length; written += 160)
        {
            text.Append("            - ").Append(Line(150)).Append('\n');
        }

        return text.Append("            \"\"\"").ToString();
    }
}
