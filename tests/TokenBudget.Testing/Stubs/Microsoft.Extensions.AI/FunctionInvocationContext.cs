namespace Microsoft.Extensions.AI;

public class FunctionInvocationContext
{
}
