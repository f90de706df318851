namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>What the 1,000 analysed files have to do with LLMs.</summary>
public enum Scenario
{
    /// <summary>The project references no LLM SDK: the analyzer must cost nothing.</summary>
    WithoutSdk,

    /// <summary>The project references the OpenAI package and never calls it.</summary>
    SdkWithoutCalls,

    /// <summary>One file in five calls an LLM.</summary>
    SdkWithCalls,
}
