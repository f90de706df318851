using System.ClientModel.Primitives;
using System.Net;
using System.Text;
using System.Text.Json;
using TokenBudget.Soundness.Tests.Decoding;
using TokenBudget.Soundness.Tests.Shapes;

namespace TokenBudget.Soundness.Tests.Loopback;

/// <summary>Answers like the server, without a network, so that many thousand programs can be run. Everything completes at once, in the order of the program.</summary>
internal sealed class InProcessHandler : HttpMessageHandler
{
    private const int MaxRequests = 400;

    /// <summary>What the SDK sends through.</summary>
    public static PipelineTransport Transport { get; } = new HttpClientPipelineTransport(new HttpClient(new InProcessHandler()));

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = request.Content!.ReadAsStream(cancellationToken);
        using var document = JsonDocument.Parse(body);
        var recorded = new RecordedRequest(request.RequestUri!.AbsolutePath, document.RootElement);
        if (ShapeRun.Current.Note(new TracedRequest(Site.Current, MethodScope.Current, RequestDecoder.Decode(recorded))) > MaxRequests)
        {
            throw new TimeoutException("The program sends without end.");
        }

        var reply = CannedReply.For(recorded) ?? throw new NotSupportedException($"Nothing answers {recorded.Path}.");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(reply.Body, Encoding.UTF8, reply.ContentType) };
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
}
