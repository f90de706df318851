namespace TokenBudget.Core.Facts;

/// <summary>One diagnostic of a rule.</summary>
/// <param name="Rule">Id, such as <c>TB1001</c>.</param>
/// <param name="Severity">Effective severity: <c>error</c>, <c>warning</c>, <c>info</c> or <c>hidden</c>.</param>
/// <param name="Message">The message as the compiler prints it.</param>
/// <param name="File">Path relative to the project folder, with <c>/</c>; empty for the whole project.</param>
/// <param name="Line">Line, from 1; 0 for the whole project.</param>
/// <param name="Column">Column, from 1; 0 for the whole project.</param>
/// <param name="CallSite">Id of the call site; null when it is not about one.</param>
public sealed record FindingFacts(string Rule, string Severity, string Message, string File, int Line, int Column, string? CallSite);
