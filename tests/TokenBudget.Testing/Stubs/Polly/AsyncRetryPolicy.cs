namespace Polly.Retry;

public class AsyncRetryPolicy : AsyncPolicy
{
}
