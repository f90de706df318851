using System.Collections.Generic;

namespace Microsoft.SemanticKernel;

public abstract class FunctionChoiceBehavior
{
    public static FunctionChoiceBehavior Auto(
        IEnumerable<KernelFunction>? functions = null, bool autoInvoke = true, FunctionChoiceBehaviorOptions? options = null) => throw null!;

    public static FunctionChoiceBehavior Required(
        IEnumerable<KernelFunction>? functions = null, bool autoInvoke = true, FunctionChoiceBehaviorOptions? options = null) => throw null!;

    public static FunctionChoiceBehavior None(IEnumerable<KernelFunction>? functions = null, FunctionChoiceBehaviorOptions? options = null) => throw null!;
}
