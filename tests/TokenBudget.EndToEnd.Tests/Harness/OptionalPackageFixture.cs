namespace TokenBudget.EndToEnd.Tests.Harness;

/// <summary>Packs the vocabularies of Llama 3 and Gemma 3 into the same feed.</summary>
public sealed class OptionalPackageFixture
{
    /// <summary>Id of the package.</summary>
    public const string PackageId = "TokenBudget.Vocabularies.LlamaGemma";

    /// <summary>Packs.</summary>
    public OptionalPackageFixture(PackageFixture package)
    {
        package.Pack(Places.OptionalPackProject);
        Package = Path.Combine(package.Feed, $"{PackageId}.{PackageFixture.Version}.nupkg");
    }

    /// <summary>The package file.</summary>
    public string Package { get; }
}
