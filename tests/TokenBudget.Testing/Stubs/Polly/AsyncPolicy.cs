using System;
using System.Threading.Tasks;

namespace Polly;

public abstract class AsyncPolicy
{
    public Task ExecuteAsync(Func<Task> action) => throw null!;

    public Task<TResult> ExecuteAsync<TResult>(Func<Task<TResult>> action) => throw null!;
}
