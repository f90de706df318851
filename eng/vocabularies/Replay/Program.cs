using TokenBudget.Tokenizers;
using TokenBudget.Tokenizers.Tests;

// Reads a recording from the standard input and counts every string of it again. See README.md, "Differential test".
const int MostPrinted = 20;

using var recording = new Recording(Console.OpenStandardInput());
var counters = recording.Encodings.Select(name => Encodings.TryParse(name, out var known) ? Tokenizer.For(known) : throw new InvalidOperationException($"There is no encoding '{name}'.")).ToArray();
long strings = 0;
long characters = 0;
long differences = 0;
long unsaid = 0;
foreach (var (text, tokens) in recording.Read())
{
    strings++;
    characters += text.Length;
    for (var i = 0; i < counters.Length; i++)
    {
        unsaid += tokens[i] < 0 ? 1 : 0;
        var counted = counters[i].CountTokens(text.AsSpan());
        if (tokens[i] >= 0 && counted != tokens[i] && ++differences <= MostPrinted)
        {
            var units = string.Concat(text.Select(static unit => $" {(int)unit:X4}"));
            Console.WriteLine($"{counters[i].EncodingName}: {counted}, recorded {tokens[i]}:{units}");
        }
    }
}

Console.WriteLine($"{strings} strings, {characters} UTF-16 units, {differences} differences, {unsaid} counts that an engine could not give");
return differences == 0 && strings > 0 ? 0 : 1;
