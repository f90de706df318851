using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.AI;

public class FunctionInvokingChatClient : DelegatingChatClient
{
    public FunctionInvokingChatClient(IChatClient innerClient, ILoggerFactory? loggerFactory = null, IServiceProvider? functionInvocationServices = null)
        : base(innerClient)
    {
    }

    public bool AllowConcurrentInvocation { get; set; }

    public bool IncludeDetailedErrors { get; set; }

    public int MaximumIterationsPerRequest { get; set; } = 40;

    public int MaximumConsecutiveErrorsPerRequest { get; set; } = 3;

    public IList<AITool>? AdditionalTools { get; set; }

    public Func<FunctionInvocationContext, CancellationToken, ValueTask<object?>>? FunctionInvoker { get; set; }
}
