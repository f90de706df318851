using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Testing.Fixes;
using TokenBudget.Testing.Markup;
using TokenBudget.Testing.Projects;

namespace TokenBudget.Testing;

/// <summary>A project, what analyzers must report on it, and what fixes must make of it. Made by <see cref="Verify"/>; used once.</summary>
/// <remarks>Every diagnostic of the analyzers must be marked in a file, with <c>{|TB1001:…|}</c> or, where one rule is under test,
/// with <c>[|…|]</c>; <see cref="Only"/> restricts the rules. Hidden rules and rules that are off by default are seen as well.</remarks>
public sealed partial class Verification : ProjectBuilder<Verification>
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly List<CodeFixProvider> _fixes = [];
    private readonly List<(string Id, string Message)> _messages = [];
    private readonly List<(string Id, DiagnosticSeverity Severity)> _severities = [];
    private readonly List<string> _withoutPlace = [];
    private FixExpectation? _expectedFix;
    private ImmutableArray<string> _only = [];
    private bool _expectNoFix;
    private bool _mustCompile = true;
    private bool _isBuild;

    internal Verification(ImmutableArray<DiagnosticAnalyzer> analyzers, string project)
        : base(project) => _analyzers = analyzers;

    private ImmutableArray<string> Rules => _only.IsEmpty
        ? [.. _analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct(StringComparer.Ordinal)]
        : _only;

    /// <summary>Adds lines under <c>[*.cs]</c> of the project's <c>.editorconfig</c>. The first one is line 3 of that file.</summary>
    public Verification WithSettings(string lines)
    {
        Description.AddSettings(lines);
        return this;
    }

    /// <summary>Sets an MSBuild property that the compiler can see: <c>build_property.…</c>.</summary>
    public Verification WithBuildProperty(string name, string value)
    {
        Description.BuildProperties[name] = value;
        return this;
    }

    /// <summary>Analyzes as a build does that asks for facts, so that what only the end of a build can tell is seen.</summary>
    public Verification InBuild()
    {
        _isBuild = true;
        return this;
    }

    /// <summary>Sets the severity of a rule as a compiler switch does (<c>/warnaserror</c>, <c>/nowarn</c>); for settings files write the setting.</summary>
    public Verification WithSeverity(string id, ReportDiagnostic severity)
    {
        Description.Severities[id] = severity;
        return this;
    }

    /// <summary>Looks at these rules only; whatever else the analyzers report is ignored.</summary>
    public Verification Only(params string[] ids)
    {
        _only = [.. ids];
        return this;
    }

    /// <summary>Accepts code that does not compile, for tests of what an analyzer does with broken code.</summary>
    public Verification AllowCompileErrors()
    {
        _mustCompile = false;
        return this;
    }

    /// <summary>Expects this exact message. The messages of one rule must be all of its messages, in the order of files and positions.</summary>
    public Verification ExpectMessage(string id, string message)
    {
        _messages.Add((id, message));
        return this;
    }

    /// <summary>Expects that every diagnostic of the rule, of which there must be one, has this severity in the end.</summary>
    public Verification ExpectSeverity(string id, DiagnosticSeverity severity)
    {
        _severities.Add((id, severity));
        return this;
    }

    /// <summary>Expects a diagnostic that has no place in any file, for example one about the whole project.</summary>
    public Verification ExpectWithoutPlace(string id)
    {
        _withoutPlace.Add(id);
        return this;
    }

    /// <summary>Adds a code fix.</summary>
    public Verification WithFix<TCodeFix>()
        where TCodeFix : CodeFixProvider, new()
    {
        _fixes.Add(new TCodeFix());
        return this;
    }

    /// <summary>Expects the first source file to become this, step by step as well as by Fix All in document and project.</summary>
    /// <param name="fixedSource">The file afterwards; marks in it are the diagnostics that stay.</param>
    /// <param name="title">The title of the action to take; without it the first one is taken.</param>
    public Verification ExpectFix(string fixedSource, string? title = null)
    {
        var first = Description.Files.FirstOrDefault(file => file.Kind == ProjectFileKind.Source)
            ?? throw new VerificationException("Add the source before its expected fix.");
        return ExpectFixIn(first.Path, fixedSource, title);
    }

    /// <summary>As <see cref="ExpectFix"/>, for any file by its path; also for files that the fix adds.</summary>
    public Verification ExpectFixIn(string path, string fixedText, string? title = null)
    {
        _expectedFix ??= new FixExpectation();
        _expectedFix.Files[Description.FullPath(path)] = MarkupText.Parse(ProjectFile.Normalize(fixedText));
        _expectedFix.Title ??= title;
        return this;
    }

    /// <summary>Expects that the fixes offer nothing here.</summary>
    public Verification ExpectNoFix()
    {
        _expectNoFix = true;
        return this;
    }

    /// <summary>The fix has no Fix All, on purpose.</summary>
    public Verification WithoutFixAll()
    {
        (_expectedFix ??= new FixExpectation()).HasFixAll = false;
        return this;
    }
}
