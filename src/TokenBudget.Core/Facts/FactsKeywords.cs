namespace TokenBudget.Core.Facts;

/// <summary>First fields of the lines of a facts file.</summary>
internal static class FactsKeywords
{
    public const string Assembly = "assembly";
    public const string Allowance = "allowance";
    public const string Call = "call";
    public const string Model = "call.model";
    public const string Input = "call.input";
    public const string Part = "call.part";
    public const string Output = "call.output";
    public const string Calls = "call.calls";
    public const string Attempts = "call.attempts";
    public const string Rounds = "call.rounds";
    public const string Resent = "call.resent";
    public const string Cost = "call.cost";
    public const string Year = "call.year";
    public const string Budget = "call.budget";
    public const string Method = "method";
    public const string MethodRequests = "method.requests";
    public const string MethodInput = "method.input";
    public const string MethodOutput = "method.output";
    public const string MethodCost = "method.cost";
    public const string MethodUnbounded = "method.unbounded";
    public const string MethodBudget = "method.budget";
    public const string Summary = "method.summary";
    public const string SummaryModel = "method.summary.model";
    public const string SummaryKept = "method.summary.kept";
    public const string SummarySource = "method.summary.source";
    public const string SummaryModelOf = "method.summary.modelOf";
    public const string SummaryModelElse = "method.summary.modelOf.else";
    public const string SummaryInput = "method.summary.input";
    public const string SummaryUntouched = "method.summary.untouched";
    public const string SummaryParameter = "method.summary.parameter";
    public const string MethodStep = "method.step";
    public const string Virtual = "virtual";
    public const string Constructor = "constructor";
    public const string ConstructorPasses = "constructor.passes";
    public const string ConstructorUntouched = "constructor.untouched";
    public const string Finding = "finding";
    public const string End = "end";
}
