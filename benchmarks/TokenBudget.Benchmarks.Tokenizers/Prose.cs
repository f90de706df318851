using System.Text;

namespace TokenBudget.Benchmarks.Tokenizers;

/// <summary>Writes text that has the shape of prose: words by Zipf's law, sentences, paragraphs, numbers. Deterministic for a seed.</summary>
internal sealed class Prose(string words, string space, string comma, string stop, int seed)
{
    private readonly string[] _words = words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
    private readonly Random _random = new(seed);

    public string Write(int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            for (var sentences = _random.Next(3, 9); sentences > 0; sentences--)
            {
                AppendSentence(text);
            }

            text.Append("\n\n");
        }

        return text.ToString(0, length);
    }

    private void AppendSentence(StringBuilder text)
    {
        var count = _random.Next(5, 25);
        for (var i = 0; i < count; i++)
        {
            var word = NextWord();
            text.Append(i == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word);
            text.Append(i == count - 1 ? stop : _random.Next(9) == 0 ? comma : space);
        }
    }

    private string NextWord()
    {
        if (_random.Next(60) == 0)
        {
            return _random.Next(2_100).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        // Inverse of the cumulative distribution of ranks by Zipf's law with exponent 1.
        var rank = (int)Math.Pow(_words.Length + 1, _random.NextDouble()) - 1;
        return _words[Math.Min(rank, _words.Length - 1)];
    }
}
