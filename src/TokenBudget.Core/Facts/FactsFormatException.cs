namespace TokenBudget.Core.Facts;

/// <summary>A facts file can't be read.</summary>
/// <param name="line">Line of the problem, from 1; 0 when it concerns the whole file.</param>
/// <param name="problem">What is wrong and what to do, as a sentence.</param>
public sealed class FactsFormatException(int line, string problem) : FormatException(line > 0 ? $"Line {line}: {problem}" : problem)
{
    /// <summary>Line of the problem, from 1; 0 when it concerns the whole file.</summary>
    public int Line { get; } = line;
}
