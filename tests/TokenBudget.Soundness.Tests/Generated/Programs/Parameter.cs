namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>A parameter of a generated method.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Name">Its name.</param>
/// <param name="Modifier"><c>ref</c>, <c>out</c>, <c>params</c>, or empty.</param>
internal sealed record Parameter(Kind Kind, string Name, string Modifier = "")
{
    /// <summary>For functions: how often the method calls it at most.</summary>
    public int Calls { get; set; }

    public string Declaration => (Modifier.Length > 0 ? Modifier + " " : "") + Kinds.TypeOf(Kind) + " " + Name;
}
