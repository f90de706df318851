using System;
using System.Threading;
using System.Threading.Tasks;

namespace Polly;

public sealed class ResiliencePipeline
{
    public ValueTask ExecuteAsync(Func<CancellationToken, ValueTask> callback, CancellationToken cancellationToken = default) => throw null!;

    public ValueTask<TResult> ExecuteAsync<TResult>(Func<CancellationToken, ValueTask<TResult>> callback, CancellationToken cancellationToken = default) => throw null!;

    public void Execute(Action callback) => throw null!;

    public TResult Execute<TResult>(Func<TResult> callback) => throw null!;
}
