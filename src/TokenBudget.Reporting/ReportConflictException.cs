namespace TokenBudget.Reporting;

/// <summary>Two reports describe the same project differently, so that neither can be trusted.</summary>
public sealed class ReportConflictException : Exception
{
    /// <summary>Makes the exception for the project that both describe.</summary>
    public ReportConflictException(ProjectReport project)
        : base($"Two reports describe {Describe(project)} differently, for example a Debug and a Release build of different sources. Build again, or pass only one of them.")
    {
    }

    private static string Describe(ProjectReport project) =>
        project.TargetFramework.Length == 0 ? project.File : $"{project.File} ({project.TargetFramework})";
}
