namespace Microsoft.SemanticKernel.ChatCompletion;

public readonly struct AuthorRole
{
    public static AuthorRole Developer { get; } = new("developer");

    public static AuthorRole System { get; } = new("system");

    public static AuthorRole Assistant { get; } = new("assistant");

    public static AuthorRole User { get; } = new("user");

    public static AuthorRole Tool { get; } = new("tool");

    public AuthorRole(string label) => Label = label;

    public string Label { get; }
}
