using System.Text.Json;

namespace TokenBudget.Soundness.Tests.Loopback;

/// <summary>One request as it arrived.</summary>
/// <param name="Path">What follows the run's own part of the address, such as <c>/chat/completions</c>.</param>
/// <param name="Body">The JSON body.</param>
internal sealed record RecordedRequest(string Path, JsonElement Body);
