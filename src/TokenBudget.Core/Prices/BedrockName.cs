namespace TokenBudget.Core.Prices;

/// <summary>A model id of Amazon Bedrock, taken apart: <c>us.anthropic.claude-haiku-4-5-20251001-v1:0</c>.</summary>
/// <param name="Model">The part without place and vendor, such as <c>claude-haiku-4-5-20251001</c> for Anthropic; with vendor and version for others.</param>
/// <param name="IsAnthropic">True when the vendor is Anthropic.</param>
/// <param name="IsGlobal">True when requests may go anywhere in the world; other places may cost more.</param>
internal sealed record BedrockName(string Model, bool IsAnthropic, bool IsGlobal)
{
    private const string Anthropic = "anthropic.";

    private static readonly string[] Places = ["us.", "us-gov.", "eu.", "apac.", "jp.", "au.", "ca.", "sa.", "global."];

    /// <summary>Null when the name has no spelling of Bedrock.</summary>
    public static BedrockName? Parse(string name)
    {
        var rest = name;
        if (rest.StartsWith("arn:aws", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest.Substring(rest.LastIndexOf('/') + 1);
        }
        else if (rest.StartsWith("bedrock/", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest.Substring("bedrock/".Length);
        }

        var global = false;
        foreach (var place in Places)
        {
            if (rest.StartsWith(place, StringComparison.OrdinalIgnoreCase))
            {
                rest = rest.Substring(place.Length);
                global = place == "global.";
                break;
            }
        }

        if (rest.StartsWith(Anthropic, StringComparison.OrdinalIgnoreCase))
        {
            return new BedrockName(StripVersion(rest.Substring(Anthropic.Length)), true, global);
        }

        return rest.Length == name.Length ? null : new BedrockName(rest, false, global);
    }

    /// <summary>True for models whose regional endpoints cost 10 % more than the global one: Claude 4.5 and later.</summary>
    /// <remarks>Source: Amazon's announcement of Claude Sonnet 4.5 and the notes of the Bedrock rows in the price book.</remarks>
    public static bool HasRegionalPremium(string claude)
    {
        var numbers = new List<int>(2);
        foreach (var part in claude.Split('-'))
        {
            if (part.Length <= 2 && int.TryParse(part, out var number))
            {
                numbers.Add(number);
            }
        }

        return numbers.Count > 0 && (numbers[0] > 4 || (numbers[0] == 4 && numbers.Count > 1 && numbers[1] >= 5));
    }

    /// <summary>Takes <c>-v1:0</c> or <c>-v1</c> off.</summary>
    private static string StripVersion(string model)
    {
        var at = model.LastIndexOf("-v", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at + 2 == model.Length)
        {
            return model;
        }

        for (var i = at + 2; i < model.Length; i++)
        {
            if (!char.IsDigit(model[i]) && model[i] != ':')
            {
                return model;
            }
        }

        return model.Substring(0, at);
    }
}
