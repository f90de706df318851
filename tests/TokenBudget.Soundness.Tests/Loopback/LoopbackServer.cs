using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TokenBudget.Soundness.Tests.Loopback;

/// <summary>A server on 127.0.0.1 that answers like the providers and keeps what it was sent. One per test run.</summary>
public sealed class LoopbackServer : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, LoopbackRun> _runs = new();
    private readonly WebApplication _application;
    private int _lastRun;

    /// <summary>Sets the server up; it listens once <see cref="InitializeAsync"/> is done.</summary>
    public LoopbackServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    /// <inheritdoc />
    public Task InitializeAsync() => _application.StartAsync();

    /// <inheritdoc />
    public async Task DisposeAsync() => await _application.DisposeAsync();

    /// <summary>Opens an address of its own for one run of a program.</summary>
    internal LoopbackRun StartRun()
    {
        var id = Interlocked.Increment(ref _lastRun).ToString(CultureInfo.InvariantCulture);
        var run = new LoopbackRun(new Uri($"{_application.Urls.First()}/run/{id}"));
        _runs[id] = run;
        return run;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var parts = (context.Request.Path.Value ?? "").Split('/', 4);
        if (parts is not ["", "run", var id, var path] || !_runs.TryGetValue(id, out var run))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var request = new RecordedRequest("/" + path, document.RootElement.Clone());
        run.Record(request);

        if (CannedReply.For(request) is not { } reply)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = reply.ContentType;
        await context.Response.WriteAsync(reply.Body, context.RequestAborted);
    }
}
