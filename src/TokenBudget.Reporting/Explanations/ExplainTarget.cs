using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Explanations;

/// <summary>What can be explained: a method or a call site.</summary>
public abstract record ExplainTarget
{
    private ExplainTarget(ProjectReport project) => Project = project;

    /// <summary>The project that it belongs to.</summary>
    public ProjectReport Project { get; }

    /// <summary>Its file, relative to the repository root.</summary>
    public abstract string File { get; }

    /// <summary>Its line, from 1.</summary>
    public abstract int Line { get; }

    /// <summary>A method.</summary>
    public sealed record OfMethod : ExplainTarget
    {
        internal OfMethod(ProjectReport project, MethodFacts method)
            : base(project) => Method = method;

        /// <summary>The method.</summary>
        public MethodFacts Method { get; }

        /// <inheritdoc />
        public override string File => Method.File;

        /// <inheritdoc />
        public override int Line => Method.Line;
    }

    /// <summary>A call site.</summary>
    public sealed record OfCallSite : ExplainTarget
    {
        internal OfCallSite(ProjectReport project, CallSiteFacts callSite)
            : base(project) => CallSite = callSite;

        /// <summary>The call site.</summary>
        public CallSiteFacts CallSite { get; }

        /// <inheritdoc />
        public override string File => CallSite.File;

        /// <inheritdoc />
        public override int Line => CallSite.Line;
    }
}
