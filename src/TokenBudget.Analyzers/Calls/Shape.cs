namespace TokenBudget.Analyzers.Calls;

/// <summary>What kind of SDK object a value is.</summary>
internal enum Shape
{
    Message,
    Part,
    Request,
    Client,
    Tool,
    Format,
}
