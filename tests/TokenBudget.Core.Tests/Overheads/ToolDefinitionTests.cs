using TokenBudget.Core.Overheads.Tools;

namespace TokenBudget.Core.Tests.Overheads;

/// <summary>Which schemas are read, and that nothing else is.</summary>
public sealed class ToolDefinitionTests
{
    [Fact]
    public void A_schema_becomes_parameters_in_its_order()
    {
        var tool = ToolDefinition.Parse("f", "Does f", """
            { "$schema": "x", "type": "object", "required": [ "b" ],
              "properties": { "b": { "type": "integer", "enum": [ 1, -2.5e3 ] }, "a": { "type": "array", "items": { "type": "object", "properties": { "c\u0021": { "type": "null", "description": "\t\/" } } } } } }
            """)!;

        Assert.Equal(["b", "a"], tool.Parameters.Select(parameter => parameter.Name));
        Assert.True(tool.Parameters[0].IsRequired);
        Assert.False(tool.Parameters[1].IsRequired);
        Assert.Equal(["1", "-2.5e3"], tool.Parameters[0].EnumValues);
        var inner = Assert.Single(tool.Parameters[1].Element!.Properties);
        Assert.Equal(("c!", "null", "\t/"), (inner.Name, inner.Type, inner.Description));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("""{"type":"object"}""")]
    [InlineData("""{"type":"object","properties":{}}""")]
    public void Without_properties_there_are_no_parameters(string? schema)
    {
        Assert.Empty(ToolDefinition.Parse("f", "", schema)!.Parameters);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"type":"object"} x""")]
    [InlineData("""{"type":"object",}""")]
    [InlineData("""{"type":"object","type":"object"}""")]
    [InlineData("""{"type":"object","properties":{"a":{}}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":["string","null"]}}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"type":"string"}]}}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#/x"}}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","minLength":1}}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"text"}}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","enum":[["x"]]}}}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"tuple"}}}}""")]
    [InlineData("""{"type":"object","properties":[]}""")]
    [InlineData("""{"type":"object","description":"Inputs"}""")]
    [InlineData("""{"type":"string"}""")]
    [InlineData("""{"type":"obj\qect"}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","description":"\u00zz"}}}""")]
    [InlineData("""[]""")]
    [InlineData("""nope""")]
    public void Anything_unexpected_makes_the_tool_unknown(string schema)
    {
        Assert.Null(ToolDefinition.Parse("f", "", schema));
    }

    [Fact]
    public void Very_deep_and_very_long_texts_are_not_read()
    {
        Assert.Null(ToolDefinition.Parse("f", "", new string('[', 100_000)));
        Assert.Null(ToolDefinition.Parse("f", "", """{"type":"object","description":" """ + new string('x', 200_000) + "\"}"));
    }

    [Fact]
    public void Every_cut_of_a_schema_is_unknown_and_none_throws()
    {
        const string schema = """{"type":"object","properties":{"a":{"type":"string","description":"x\u00e9\n","enum":["p","q"]}},"required":["a"]}""";
        for (var length = 1; length < schema.Length; length++)
        {
            Assert.Null(ToolDefinition.Parse("f", "", schema.Substring(0, length)));
        }
    }
}
