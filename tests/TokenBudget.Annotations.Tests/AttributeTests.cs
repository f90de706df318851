using System.Diagnostics;
using System.Reflection;

namespace TokenBudget.Annotations.Tests;

public sealed class AttributeTests
{
    public static TheoryData<string> Names => [.. PublicTypes.Select(type => type.Name)];

    private static Type[] PublicTypes => typeof(TokenBudgetAttribute).Assembly.GetExportedTypes();

    [Fact]
    public void The_assembly_exports_exactly_the_documented_attributes() => Assert.Equal(
        [
            nameof(LlmCallAttribute), nameof(LoopBoundAttribute), nameof(MaxOutputTokensAttribute), nameof(MaxTokensAttribute),
            nameof(ModelAttribute), nameof(PromptAttribute), nameof(TokenAllowanceAttribute), nameof(TokenBudgetAttribute),
        ],
        PublicTypes.Select(type => type.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_attribute_is_sealed_conditional_and_in_the_namespace_of_the_product(string name)
    {
        var type = PublicTypes.Single(candidate => candidate.Name == name);

        Assert.True(type.IsSealed);
        Assert.Equal("TokenBudget", type.Namespace);
        Assert.Equal(["TOKEN_BUDGET_ATTRIBUTES"], type.GetCustomAttributes<ConditionalAttribute>().Select(condition => condition.ConditionString));
    }

    [Theory]
    [InlineData(typeof(TokenBudgetAttribute), AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly)]
    [InlineData(typeof(TokenAllowanceAttribute), AttributeTargets.Assembly)]
    [InlineData(typeof(MaxTokensAttribute), AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue)]
    [InlineData(typeof(LlmCallAttribute), AttributeTargets.Method)]
    [InlineData(typeof(LoopBoundAttribute), AttributeTargets.Method)]
    [InlineData(typeof(PromptAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(ModelAttribute), AttributeTargets.Parameter)]
    [InlineData(typeof(MaxOutputTokensAttribute), AttributeTargets.Parameter)]
    public void An_attribute_stands_only_where_it_means_something(Type attribute, AttributeTargets targets)
    {
        var usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;

        Assert.Equal(targets, usage.ValidOn);
        Assert.False(usage.AllowMultiple);
    }

    [Fact]
    public void A_budget_keeps_the_figures_that_were_written()
    {
        var method = typeof(AnnotatedService).GetMethod(nameof(AnnotatedService.Summarize))!;
        var budget = method.GetCustomAttribute<TokenBudgetAttribute>()!;

        Assert.Equal(4_000, budget.MaxInputTokens);
        Assert.Equal(800, budget.MaxOutputTokens);
        Assert.Equal(0.02m, (decimal)budget.MaxCostUsd);
        Assert.Equal(5_000, budget.CallsPerDay);
        Assert.Equal(10, method.GetCustomAttribute<LoopBoundAttribute>()!.Iterations);
        Assert.Equal(2_000, method.GetParameters()[0].GetCustomAttribute<MaxTokensAttribute>()!.Tokens);
    }

    [Fact]
    public void Only_what_is_written_is_in_the_metadata()
    {
        var data = typeof(AnnotatedService).GetCustomAttributesData().Single(attribute => attribute.AttributeType == typeof(TokenBudgetAttribute));

        Assert.Equal([nameof(TokenBudgetAttribute.MaxInputTokens)], data.NamedArguments.Select(argument => argument.MemberName));
        Assert.Equal(50_000_000L, data.NamedArguments[0].TypedValue.Value);
    }

    [Fact]
    public void An_allowance_keeps_the_figures_that_were_written()
    {
        var allowance = typeof(AnnotatedService).Assembly.GetCustomAttribute<TokenAllowanceAttribute>()!;

        Assert.Equal(50_000_000, allowance.TokensPerEngineerPerYear);
        Assert.Equal(120_000.5m, (decimal)allowance.UsdPerEngineerPerYear);
        Assert.Equal(6, allowance.Engineers);
    }

    [Fact]
    public void A_wrapper_marks_what_it_sends()
    {
        var method = typeof(AnnotatedService).GetMethod(nameof(AnnotatedService.Ask))!;

        Assert.NotNull(method.GetCustomAttribute<LlmCallAttribute>());
        Assert.NotNull(method.GetParameters()[0].GetCustomAttribute<PromptAttribute>());
        Assert.NotNull(method.GetParameters()[1].GetCustomAttribute<ModelAttribute>());
        Assert.NotNull(method.GetParameters()[2].GetCustomAttribute<MaxOutputTokensAttribute>());
        Assert.Equal(16, method.ReturnParameter.GetCustomAttribute<MaxTokensAttribute>()!.Tokens);
        Assert.Equal(200, typeof(AnnotatedService).GetProperty(nameof(AnnotatedService.Title))!.GetCustomAttribute<MaxTokensAttribute>()!.Tokens);
    }

    [Fact]
    public void Without_the_symbol_the_compiled_code_carries_nothing_of_them()
    {
        var ask = typeof(UnmarkedService).GetMethod(nameof(UnmarkedService.Ask))!;
        var attributes = typeof(UnmarkedService).GetCustomAttributesData()
            .Concat(ask.GetCustomAttributesData())
            .Concat(ask.GetParameters().SelectMany(parameter => parameter.GetCustomAttributesData()));

        Assert.DoesNotContain(attributes, attribute => attribute.AttributeType.Namespace == "TokenBudget");
    }

    [Fact]
    public void The_assembly_references_nothing_but_the_standard_library() => Assert.Equal(
        ["netstandard"],
        typeof(TokenBudgetAttribute).Assembly.GetReferencedAssemblies().Select(name => name.Name));
}
