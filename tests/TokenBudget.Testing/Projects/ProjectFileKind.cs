namespace TokenBudget.Testing.Projects;

/// <summary>What the compiler does with a file.</summary>
internal enum ProjectFileKind
{
    Source,
    Settings,
    Additional,
}
