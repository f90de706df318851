namespace TokenBudget.Core.Prices;

/// <summary>One record of a CSV text.</summary>
/// <param name="Line">Line where the record begins, from 1.</param>
/// <param name="Fields">Its fields, unquoted.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Fields);
