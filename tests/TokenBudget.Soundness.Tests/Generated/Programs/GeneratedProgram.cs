namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>A program that was written at random.</summary>
/// <param name="Seed">What it was written from.</param>
/// <param name="Name">Its namespace.</param>
/// <param name="Text">Its text, with comments where the executed copy says where it is.</param>
/// <param name="Constructs">What it uses.</param>
internal sealed record GeneratedProgram(int Seed, string Name, string Text, IReadOnlyCollection<string> Constructs)
{
    /// <summary>The text that is executed.</summary>
    public string Executed => Marks.Execute(Text);
}
