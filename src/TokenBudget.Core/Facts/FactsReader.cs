using System.Globalization;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Facts;

/// <summary>Reads one facts file: first that it is whole, then what it says.</summary>
internal sealed class FactsReader
{
    /// <summary>What to do about any damage.</summary>
    public const string Remedy = "; delete the file and build again";

    private const string FormatName = "tokenbudget-facts/";

    private static readonly int Current = Number(FactsFormat.Version);

    private readonly string _text;
    private string[] _lines = [];
    private int _position;

    public FactsReader(string text) => _text = text.Replace("\r\n", "\n");

    public CompilationFacts Read()
    {
        _lines = _text.Split('\n');
        CheckVersion();
        CheckWhole();
        _position = 1;
        var header = Expect(FactsKeywords.Assembly);
        var facts = new CompilationFacts { Assembly = header.Text(), TargetFramework = header.Text(), LimitsHit = header.SmallNumber() };
        header.End();
        var allowance = ReadAllowance();
        var sites = new List<CallSiteFacts>();
        while (TryTake(FactsKeywords.Call) is { } line)
        {
            sites.Add(ReadCallSite(line));
        }

        var methods = new List<MethodFacts>();
        while (TryTake(FactsKeywords.Method) is { } line)
        {
            methods.Add(MethodFactsReader.Read(this, line));
        }

        var virtuals = new List<VirtualFacts>();
        while (TryTake(FactsKeywords.Virtual) is { } line)
        {
            var assembly = line.Text();
            line.End();
            virtuals.Add(new VirtualFacts(assembly, MethodFactsReader.Read(this, Expect(FactsKeywords.Method))));
        }

        var constructors = ConstructorFactsFormat.Read(this);
        var findings = new List<FindingFacts>();
        while (TryTake(FactsKeywords.Finding) is { } line)
        {
            findings.Add(new FindingFacts(line.Text(), line.Text(), line.Text(), line.Text(), line.SmallNumber(), line.SmallNumber(), line.OptionalText()));
            line.End();
        }

        var end = Expect(FactsKeywords.End);
        return _position == _lines.Length - 1
            ? facts with { Allowance = allowance, CallSites = sites, Methods = methods, Virtuals = virtuals, Constructors = constructors, Findings = findings }
            : throw end.Problem("nothing may stand behind the last line");
    }

    /// <summary>The next line when it begins with the keyword, otherwise null and nothing is taken.</summary>
    public FactsLine? TryTake(string keyword)
    {
        var text = _lines[_position];
        var taken = text.StartsWith(keyword, StringComparison.Ordinal) && (text.Length == keyword.Length || text[keyword.Length] == '\t');
        return taken ? new FactsLine(++_position, text) : null;
    }

    public TokenEstimate ReadEstimate(string keyword)
    {
        var line = Expect(keyword);
        var estimate = line.Estimate();
        line.End();
        return estimate;
    }

    public (TokenEstimate Estimate, string Expression) ReadExpression(string keyword)
    {
        var line = Expect(keyword);
        var result = (line.Estimate(), line.Text());
        line.End();
        return result;
    }

    public CostFacts? ReadCost(string keyword)
    {
        if (TryTake(keyword) is not { } line)
        {
            return null;
        }

        var cost = new CostFacts(line.Usd(), line.Usd(), line.OptionalUsd());
        line.End();
        return cost;
    }

    public List<BudgetFacts> ReadBudgets(string keyword)
    {
        var budgets = new List<BudgetFacts>();
        while (TryTake(keyword) is { } line)
        {
            budgets.Add(new BudgetFacts((BudgetKind)line.Word(FactsWords.BudgetKind), line.Usd(), line.Text(), (BudgetStatus)line.Word(FactsWords.BudgetStatus)));
            line.End();
        }

        return budgets;
    }

    private void CheckVersion()
    {
        var first = _lines[0];
        if (first == FactsFormat.Version)
        {
            return;
        }

        throw new FactsFormatException(1, Number(first) switch
        {
            var number when number > Current => $"the file has the format {first}, which a newer TokenBudget wrote; this one reads {FactsFormat.Version}. Update TokenBudget here, or build the project again with this version.",
            > 0 => $"the file has the format {first}, which an older TokenBudget wrote; this one reads {FactsFormat.Version}. Build the project again with this version.",
            _ => $"this is not a facts file of TokenBudget: it must begin with {FactsFormat.Version}{Remedy}.",
        });
    }

    /// <summary>The number of a format of ours; 0 when the line names none.</summary>
    private static int Number(string line) =>
        line.StartsWith(FormatName, StringComparison.Ordinal)
        && int.TryParse(line.Substring(FormatName.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The last line must be <c>end</c>, end with LF, and agree with the lines before it.</summary>
    private void CheckWhole()
    {
        var last = _lines.Length - 2;
        if (last < 1 || _lines[last + 1].Length > 0 || !_lines[last].StartsWith(FactsKeywords.End + "\t", StringComparison.Ordinal))
        {
            throw new FactsFormatException(_lines.Length, $"the file is cut off: its last line must begin with \"{FactsKeywords.End}\"{Remedy}.");
        }

        var line = new FactsLine(last + 1, _lines[last]);
        var count = line.Number();
        var checksum = line.Text();
        line.End();
        if (count != last || checksum != FactsText.Checksum(_text, _text.Length - _lines[last].Length - 1))
        {
            throw new FactsFormatException(last + 1, $"the file was changed after it was written: its line count or checksum does not fit{Remedy}.");
        }
    }

    private AllowanceFacts? ReadAllowance()
    {
        if (TryTake(FactsKeywords.Allowance) is not { } line)
        {
            return null;
        }

        var allowance = new AllowanceFacts(line.SmallNumber(), line.OptionalNumber(), line.OptionalUsd(), line.Text());
        line.End();
        return allowance.Engineers >= 1 ? allowance : throw line.Problem("an allowance needs at least one engineer");
    }

    private CallSiteFacts ReadCallSite(FactsLine call)
    {
        string id = call.Text(), file = call.Text();
        int row = call.SmallNumber(), column = call.SmallNumber();
        string method = call.Text(), sdk = call.Text(), api = call.Text(), kind = call.Text();
        var prefix = call.Number();
        call.End();

        var modelLine = Expect(FactsKeywords.Model);
        var model = new ModelFacts(modelLine.OptionalText(), (ModelBasis)modelLine.Word(FactsWords.ModelBasis), modelLine.Text());
        modelLine.End();

        var (input, inputExpression) = ReadExpression(FactsKeywords.Input);
        var parts = new List<PromptPart>();
        while (TryTake(FactsKeywords.Part) is { } line)
        {
            var tokens = line.Estimate();
            parts.Add(new PromptPart((PromptPartKind)line.Word(FactsWords.PartKind), tokens));
            line.End();
        }

        var output = ReadEstimate(FactsKeywords.Output);
        var (calls, callsExpression) = ReadExpression(FactsKeywords.Calls);
        return new CallSiteFacts
        {
            Id = id,
            File = file,
            Line = row,
            Column = column,
            Method = method,
            Sdk = sdk,
            Api = api,
            Kind = kind,
            Model = model,
            Input = input,
            InputExpression = inputExpression,
            Parts = parts,
            CacheablePrefix = prefix,
            Output = output,
            Calls = calls,
            CallsExpression = callsExpression,
            Attempts = ReadMultiplier(FactsKeywords.Attempts),
            RoundsPerCall = ReadMultiplier(FactsKeywords.Rounds),
            ResentPerRound = ReadResent(),
            CostUsd = ReadCost(FactsKeywords.Cost),
            PerYear = ReadYear(),
            Budgets = ReadBudgets(FactsKeywords.Budget),
        };
    }

    private MultiplierFacts? ReadMultiplier(string keyword)
    {
        if (TryTake(keyword) is not { } line)
        {
            return null;
        }

        var multiplier = new MultiplierFacts(line.Estimate(), line.Text());
        line.End();
        return multiplier;
    }

    private TokenEstimate? ReadResent()
    {
        if (TryTake(FactsKeywords.Resent) is not { } line)
        {
            return null;
        }

        var resent = line.Estimate();
        line.End();
        return resent;
    }

    private YearFacts? ReadYear()
    {
        if (TryTake(FactsKeywords.Year) is not { } line)
        {
            return null;
        }

        var year = new YearFacts(line.Number(), line.Number(), line.Number(), line.OptionalUsd(), (Basis)line.Word(FactsWords.Basis));
        line.End();
        return year;
    }

    private FactsLine Expect(string keyword)
    {
        if (TryTake(keyword) is { } line)
        {
            return line;
        }

        var found = new FactsLine(_position + 1, _lines[_position]);
        throw found.Problem($"\"{keyword}\" is expected, but \"{found.Keyword}\" stands here");
    }
}
