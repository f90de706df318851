using System.Globalization;
using TokenBudget.Soundness.Tests.Analysis;

namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>A small program with one call site, or a few, and what the facts must say about it at least.</summary>
/// <remarks>Its header says so, one item per line that begins with <c>//:</c>: <c>exact</c>, <c>bounded</c> or <c>unbounded</c>;
/// <c>at least N</c> tokens of input (for the shapes that are not exact); <c>requests N</c> per run (1 when not given), or <c>requests any</c>;
/// <c>cap N</c>, the output cap that must be seen; <c>model ID</c>, the model that must be seen;
/// <c>setting KEY = VALUE</c> for the program's <c>.editorconfig</c>.</remarks>
internal sealed class Shape
{
    private const string Header = "//: ";

    private Shape(string name, string text)
    {
        Name = name;
        var settings = "";
        foreach (var line in text.Split('\n').TakeWhile(line => line.StartsWith(Header, StringComparison.Ordinal)).Select(line => line[Header.Length..].Trim()))
        {
            switch (line.Split(' ', 2))
            {
                case ["exact"]:
                    Expectation = ShapeExpectation.Exact;
                    break;
                case ["bounded"]:
                    Expectation = ShapeExpectation.Bounded;
                    break;
                case ["unbounded"]:
                    Expectation = ShapeExpectation.Unbounded;
                    break;
                case ["at", var least]:
                    AtLeast = long.Parse(least["least ".Length..], CultureInfo.InvariantCulture);
                    break;
                case ["requests", "any"]:
                    Requests = null;
                    break;
                case ["requests", var requests]:
                    Requests = int.Parse(requests, CultureInfo.InvariantCulture);
                    break;
                case ["cap", var cap]:
                    OutputCap = long.Parse(cap, CultureInfo.InvariantCulture);
                    break;
                case ["model", var model]:
                    Model = model;
                    break;
                case ["setting", var setting]:
                    settings += setting + "\n";
                    break;
                default:
                    throw new FormatException($"The shape {name} has a header line that nobody knows: {line}");
            }
        }

        Source = new ProgramSource(
            name.Replace('/', '.'),
            [new SourceFile(name + ".cs", "global using TokenBudget.Soundness.Tests.Shapes;\n" + text)],
            settings.Length > 0 ? "root = true\n\n[*.cs]\n" + settings : null);
    }

    /// <summary>Group and name, such as <c>Strings/raw_literal</c>.</summary>
    public string Name { get; }

    /// <summary>What the facts must know.</summary>
    public ShapeExpectation Expectation { get; } = ShapeExpectation.Exact;

    /// <summary>A lower limit for the minimum of the input, in tokens.</summary>
    public long AtLeast { get; }

    /// <summary>How many requests a run sends; null when it depends on the values.</summary>
    public int? Requests { get; } = 1;

    /// <summary>The output cap that the facts must know; null when there is none to see.</summary>
    public long? OutputCap { get; }

    /// <summary>The model that the facts must know exactly; null when there is none to see.</summary>
    public string? Model { get; }

    /// <summary>The program.</summary>
    public ProgramSource Source { get; }

    /// <summary>The names of all shapes.</summary>
    public static IEnumerable<string> Names => typeof(Shape).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".cs", StringComparison.Ordinal))
        .Select(name => name.Replace('\\', '/')[..^".cs".Length])
        .Order(StringComparer.Ordinal);

    /// <summary>Reads a shape.</summary>
    /// <exception cref="FormatException">Its header is wrong.</exception>
    public static Shape Load(string name)
    {
        using var stream = typeof(Shape).Assembly.GetManifestResourceStream(name + ".cs")
            ?? throw new ArgumentException($"There is no shape {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return new Shape(name, reader.ReadToEnd());
    }
}
