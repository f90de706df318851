namespace TokenBudget.Testing;

/// <summary>A project that the project under test references. Its code must compile; no analyzer runs on it.</summary>
public sealed class ReferencedProject : ProjectBuilder<ReferencedProject>
{
    internal ReferencedProject(string name)
        : base(name)
    {
    }
}
