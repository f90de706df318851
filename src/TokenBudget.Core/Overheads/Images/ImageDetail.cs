namespace TokenBudget.Core.Overheads.Images;

/// <summary>How closely the model is asked to look at an image (OpenAI's <c>detail</c>, Gemini's <c>media_resolution</c>).</summary>
public enum ImageDetail
{
    /// <summary>Not stated, not known, or left to the model.</summary>
    Auto,

    /// <summary>Low.</summary>
    Low,

    /// <summary>High.</summary>
    High,
}
