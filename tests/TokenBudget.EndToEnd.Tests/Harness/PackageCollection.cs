namespace TokenBudget.EndToEnd.Tests.Harness;

/// <summary>All tests that build consumers: one after the other, because each build uses all cores anyway.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFixture>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "package";
}
