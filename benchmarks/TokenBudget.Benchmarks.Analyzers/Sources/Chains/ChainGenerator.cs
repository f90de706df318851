using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace TokenBudget.Benchmarks.Analyzers.Sources.Chains;

/// <summary>Generates a program whose methods call each other on their way to an LLM. Always the same for the same number.</summary>
/// <remarks>One hundred methods make a desk: ten chains of eight methods, the last of which sends a request; a gateway that fifty places of the desk
/// call; three implementations of an interface; helpers that put prompts together, one of them called in fifty places; and what calls the chains. As many methods that reach
/// no request stand beside them, as in other projects. Names are the same in every desk, as they are in real programs.</remarks>
internal static class ChainGenerator
{
    /// <summary>Methods of one desk.</summary>
    public const int MethodsPerDesk = 100;

    /// <summary>Methods in one file of <see cref="ProjectGenerator"/>, on average.</summary>
    private const int PlainMethodsPerFile = 4;

    private static readonly ImmutableArray<string> Classes = ["Intake", "Planning", "Drafting", "Sending"];

    /// <summary>Generates <paramref name="methods"/> methods that reach a request or help those that do, and as many that don't.</summary>
    public static ImmutableArray<GeneratedFile> Generate(int methods)
    {
        var files = ImmutableArray.CreateBuilder<GeneratedFile>();
        for (var desk = 0; desk < methods / MethodsPerDesk; desk++)
        {
            AddDesk(files, desk);
        }

        files.AddRange(ProjectGenerator.Generate(methods / PlainMethodsPerFile, callEvery: 0));
        return files.ToImmutable();
    }

    /// <summary>How many LLM calls the files of <see cref="Generate"/> hold.</summary>
    public static int CountCalls(int methods) => methods / MethodsPerDesk * (ChainMethods.CallsPerDesk + DeskFiles.CallsPerDesk);

    private static void AddDesk(ImmutableArray<GeneratedFile>.Builder files, int desk)
    {
        var prose = new InstructionText(desk);
        var name = "Desk" + desk.ToString("D3", CultureInfo.InvariantCulture);
        for (var i = 0; i < Classes.Length; i++)
        {
            files.Add(new GeneratedFile($"{name}.{Classes[i]}.cs", WriteClass(name, i, prose)));
        }

        files.Add(new GeneratedFile($"{name}.Texts.cs", DeskFiles.Texts(name, prose)));
        files.Add(new GeneratedFile($"{name}.Gateway.cs", DeskFiles.Gateway(name, prose)));
        files.Add(new GeneratedFile($"{name}.Reviewers.cs", DeskFiles.Reviewers(name, prose)));
        files.Add(new GeneratedFile($"{name}.Endpoints.cs", DeskFiles.Endpoints(name)));
    }

    /// <summary>A class with two steps of all chains.</summary>
    private static string WriteClass(string desk, int number, InstructionText prose)
    {
        var next = number + 1 < Classes.Length ? $"{Classes[number + 1]} next, " : "ChatClient client, ";
        var text = new StringBuilder($$"""
            using System.Text;
            using OpenAI.Chat;

            namespace Shop.{{desk}};

            /// <summary>Two steps on the way of a message.</summary>
            public sealed class {{Classes[number]}}({{next}}Gateway gateway, IReviewer reviewer)
            {
                private readonly IReviewer _reviewer = reviewer;

            """);
        for (var step = 2 * number; step < 2 * (number + 1); step++)
        {
            for (var topic = 0; topic < ChainMethods.Topics.Length; topic++)
            {
                text.Append('\n').Append(ChainMethods.Write(step, topic, prose));
            }
        }

        return text.Append("}\n").ToString();
    }
}
