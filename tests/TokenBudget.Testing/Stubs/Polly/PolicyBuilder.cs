namespace Polly;

public sealed class PolicyBuilder
{
}
