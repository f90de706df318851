using TokenBudget.Cli.Output;
using TokenBudget.Reporting;
using TokenBudget.Reporting.Explanations;

namespace TokenBudget.Cli.Explaining;

/// <summary>An explanation on the screen.</summary>
internal static class ExplanationView
{
    public static void Write(Terminal terminal, ExplainTarget target, IReadOnlyList<ProjectReport> projects)
    {
        if (target is ExplainTarget.OfMethod { Method: var method })
        {
            MethodView.Write(terminal, target.Project, method);
        }
        else if (target is ExplainTarget.OfCallSite { CallSite: var site })
        {
            CallSiteView.Write(terminal, target.Project, site, projects);
        }
    }
}
