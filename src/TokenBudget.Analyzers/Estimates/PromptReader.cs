using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Overheads;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Adds up what one request sends, part by part.</summary>
internal sealed class PromptReader(string? modelId, TextMeasurer measurer, SpecialTokenSearch markup)
{
    private readonly List<MessageMeasure> _messages = [];
    private readonly MessageTally _tally = new(modelId, measurer);
    private readonly bool _sendsNames = ChatOverhead.SendsNames(modelId);
    private readonly bool _trimsText = ChatOverhead.TrimsText(modelId);
    private bool _prefixEnded;

    public IReadOnlyList<MessageMeasure> Messages => _messages;

    /// <summary>Tokens at the start that are the same in every call.</summary>
    public long CacheablePrefix { get; private set; }

    public Prompt Read(RequestSlots slots, bool isEmbedding)
    {
        if (isEmbedding)
        {
            AddInput(slots[Slot.Input]);
            return new Prompt([.. _messages], Overhead: null, CacheablePrefix: 0);
        }

        AddTools(slots);
        if (slots[Slot.System] is { } system)
        {
            AddMessage(PromptPartKind.System, system, TripCount.One, origin: null);
        }

        AddMessages(Reduced(slots[Slot.Messages], slots), TripCount.One, isElement: false);
        AddPrompt(slots[Slot.Prompt]);
        if (slots[Slot.User] is { } user)
        {
            AddMessage(PromptPartKind.User, user, slots.OfClient(Slot.Reducer) is null ? TripCount.One : TripCount.One.Optional(), origin: null);
        }

        AddUnseen(slots);
        return new Prompt([.. _messages], _tally.Overhead(), CacheablePrefix);
    }

    /// <summary>A chat reducer of the client leaves out messages, any of them; one that is not known may also send a summary in their place.</summary>
    private Value? Reduced(Value? messages, RequestSlots slots)
    {
        if (messages is null || slots.OfClient(Slot.Reducer) is not { } reducer)
        {
            return messages;
        }

        _prefixEnded = true;
        if (reducer is not ObjectValue { Shape: Shape.Reducer })
        {
            AddUnseenMessages(PromptPartKind.User, "summary of the chat reducer");
        }

        return messages switch
        {
            SequenceValue sequence => sequence.Optional(),
            ObjectValue or TextValue => new SequenceValue([new SequenceItem(messages, TripCount.One.Optional())]),
            _ => messages,
        };
    }

    /// <summary>Several inputs of one embedding request are counted one by one.</summary>
    private void AddInput(Value? input)
    {
        if (input is SequenceValue sequence)
        {
            foreach (var item in sequence.Items)
            {
                Add(PromptPartKind.User, measurer.Repeated(Content(item.Element), item.Count), origin: null);
            }
        }
        else
        {
            Add(PromptPartKind.User, input is null ? Measure.Unknown("input", measurer.Assumptions.HoleTokens) : Content(input), origin: null);
        }
    }

    /// <summary>Adds a list of messages or, where <paramref name="isElement"/>, one element of a list per count.</summary>
    private void AddMessages(Value? messages, TripCount count, bool isElement)
    {
        switch (messages)
        {
            case null:
                break;
            case SequenceValue sequence:
                foreach (var item in sequence.Items)
                {
                    AddMessages(item.Element, item.Count.Times(count), isElement: true);
                }

                break;
            case ObjectValue { Shape: Shape.Message } message:
                AddMessage(KindOf(message[Slot.Role]), message, count, message.Origin);
                break;
            case ChoiceValue choice when choice.Choices.Length > 0:
                AddChoice(choice, count, isElement);
                break;
            case TextValue or NumberValue or ConstantValue { Constant: not null } or ObjectValue { Shape: Shape.Part or Shape.Image }:
                AddMessage(PromptPartKind.User, messages, count, origin: null);
                break;
            case UnknownValue unknown:
                AddUnknown(unknown.Hole.Name, count, isElement);
                break;
            case ConstantValue:
                break;
            default:
                AddUnknown("messages", count, isElement);
                break;
        }
    }

    /// <summary>One of several messages or lists: each may be the one that is sent.</summary>
    private void AddChoice(ChoiceValue choice, TripCount count, bool isElement)
    {
        if (isElement && AddOneOf(choice, count))
        {
            return;
        }

        foreach (var one in choice.Choices)
        {
            AddMessages(one, count.Optional(), isElement);
        }
    }

    /// <summary>Messages that differ in role or text: as many as there are, each the larger. False when something else may stand there.</summary>
    private bool AddOneOf(ChoiceValue choice, TripCount count)
    {
        Measure? either = null;
        PromptPartKind? kind = null;
        var isRoleKnown = true;
        foreach (var one in choice.Choices)
        {
            if (one is not ObjectValue { Shape: Shape.Message } message || message[Slot.Name] is not null || message[Slot.Calls] is not null)
            {
                return false;
            }

            isRoleKnown &= IsKnownRole(message[Slot.Role]) && (kind is null || kind == KindOf(message[Slot.Role]));
            kind = KindOf(message[Slot.Role]);
        }

        foreach (var one in choice.Choices)
        {
            var message = (ObjectValue)one;
            markup.Origin = message.Origin;
            var measure = message[Slot.Content] is { } text ? Content(text) : Measure.Zero;
            either = either is null ? measure : Measure.Either(either, measure);
        }

        markup.Origin = null;
        _prefixEnded = true;
        _messages.Add(new MessageMeasure(kind ?? PromptPartKind.User, measurer.Repeated(either!, count), Origin: null) { HasUnknownRole = !isRoleKnown });
        _tally.Add(isRoleKnown ? kind : null, count, areNamed: false);
        return true;
    }

    /// <summary>A text that may be markup for several messages; without any markup it is one message of the user.</summary>
    private void AddPrompt(Value? prompt)
    {
        if (prompt is TextValue text && text.AsLiteral() is { } known && known.IndexOf('<') < 0)
        {
            AddMessage(PromptPartKind.User, text, TripCount.One, origin: null);
        }
        else if (prompt is not null)
        {
            AddUnknown("prompt", TripCount.One, isElement: false);
        }
    }

    /// <summary>An unknown element is one message per count; an unknown list may hold any number.</summary>
    private void AddUnknown(string name, TripCount count, bool isElement)
    {
        _prefixEnded = true;
        var number = isElement ? count : new TripCount(0, null, "|" + name + "|");
        var measure = Measure.Unknown(name, measurer.Assumptions.HoleTokens);
        _messages.Add(new MessageMeasure(PromptPartKind.User, isElement ? measurer.Repeated(measure, count) : measure, Origin: null) { HasUnknownRole = true });
        _tally.Add(role: null, number, areNamed: false);
    }

    private void AddMessage(PromptPartKind kind, Value content, TripCount count, SyntaxNode? origin)
    {
        var measure = Measure.Zero;
        var (isRoleUnknown, isNamed) = (false, false);
        markup.Origin = origin;
        if (content is ObjectValue { Shape: Shape.Message } message)
        {
            isRoleUnknown = !IsKnownRole(message[Slot.Role]);
            measure = message[Slot.Content] is { } text ? Content(text) : Measure.Zero;
            if (message[Slot.Name] is { } name)
            {
                isNamed = true;
                measure += _sendsNames ? Content(name) : Measure.Either(Measure.Zero, Content(name));
            }

            if (message[Slot.Calls] is not null)
            {
                measure += Measure.Unknown("tool calls", measurer.Assumptions.HoleTokens);
            }

            Prefix(kind, message[Slot.Content], measure, count);
        }
        else
        {
            measure = Content(content);
            Prefix(kind, content, measure, count);
        }

        markup.Origin = null;
        _messages.Add(new MessageMeasure(kind, measurer.Repeated(measure, count), origin) { HasUnknownRole = isRoleUnknown });
        _tally.Add(isRoleUnknown ? null : kind, count, isNamed);
    }

    private void Prefix(PromptPartKind kind, Value? content, Measure measure, TripCount count)
    {
        if (_prefixEnded || content is null)
        {
            return;
        }

        if (measure.Tokens.Basis == Basis.Exact && count == TripCount.One)
        {
            CacheablePrefix += measure.Tokens.Min + ChatOverhead.PerMessage(modelId, kind).Expected;
            return;
        }

        _prefixEnded = true;
        if (count == TripCount.One && content is TextValue text)
        {
            CacheablePrefix += measurer.StablePrefix(text);
        }
    }

    private Measure Content(Value content)
    {
        switch (content)
        {
            case TextValue text:
                return measurer.Of(text, _trimsText);
            case ObjectValue { Shape: Shape.Part } part:
                return part[Slot.Content] is { } inner ? Content(inner) : Measure.Zero;
            case ObjectValue { Shape: Shape.Image } image:
                return ImageReader.Read(image, modelId, measurer);
            case SequenceValue sequence:
                var sum = Measure.Zero;
                foreach (var item in sequence.Items)
                {
                    sum += measurer.Repeated(Content(item.Element), item.Count);
                }

                return sum;
            case ChoiceValue choice:
                var either = Content(choice.Choices[0]);
                for (var i = 1; i < choice.Choices.Length; i++)
                {
                    either = Measure.Either(either, Content(choice.Choices[i]));
                }

                return either;
            case UnknownValue unknown:
                return measurer.Of(TextValue.OfHole(unknown.Hole));
            case NumberValue:
                return measurer.Of(TextValue.OfHole(new Hole("number", 32)));
            case ConstantValue { Constant: null }:
                return Measure.Zero;
            default:
                return Measure.Unknown("content", measurer.Assumptions.HoleTokens);
        }
    }

    private void AddTools(RequestSlots slots)
    {
        if (slots[Slot.Tools] is { } tools)
        {
            Add(PromptPartKind.ToolSchema, ToolReader.Read(tools, modelId, measurer, Content), origin: null);
        }

        if (slots[Slot.Runnable] is not null || KernelTools.AreSent(slots))
        {
            Add(PromptPartKind.ToolSchema, Measure.Unknown("tools", measurer.Assumptions.HoleTokens), origin: null);
        }

        if (slots[Slot.Format] is { } format and not TextValue)
        {
            Add(PromptPartKind.ResponseSchema, ToolReader.ReadFormat(format, measurer, Content), origin: null);
        }

        if (slots[Slot.Result] is not null)
        {
            Add(PromptPartKind.ResponseSchema, Measure.Unknown("schema of the result type", measurer.Assumptions.HoleTokens), origin: null);
        }
    }

    /// <summary>What the code does not show: raw bodies, history that the server keeps, options from elsewhere.</summary>
    private void AddUnseen(RequestSlots slots)
    {
        if (slots[Slot.Raw] is not null)
        {
            AddUnseenMessages(PromptPartKind.User, "request body");
        }

        if (slots[Slot.Previous] is not null)
        {
            AddUnseenMessages(PromptPartKind.Assistant, "history kept by the service");
        }

        if (slots[Slot.Extra] is not null)
        {
            Add(PromptPartKind.User, Measure.Unknown("extra options", 0), origin: null);
        }

        if (slots.UnknownOptions is { } request && slots.IsWholeRequest)
        {
            AddUnknown(request is UnknownValue named ? named.Hole.Name : "request", TripCount.One, isElement: false);
        }
        else if (slots.UnknownOptions is { } options)
        {
            Add(PromptPartKind.ToolSchema, Measure.Unknown(options is UnknownValue unknown ? unknown.Hole.Name : "options", 0), origin: null);

            // They may bring instructions, which are sent as a system message.
            _tally.Add(PromptPartKind.System, TripCount.One.Optional(), areNamed: false);
        }
    }

    /// <summary>Any number of messages of any role, with text of any length.</summary>
    private void AddUnseenMessages(PromptPartKind kind, string name)
    {
        Add(kind, Measure.Unknown(name, measurer.Assumptions.HoleTokens), origin: null);
        _tally.Add(role: null, new TripCount(0, null, "|" + name + "|"), areNamed: false);
    }

    private void Add(PromptPartKind kind, Measure measure, SyntaxNode? origin) => _messages.Add(new MessageMeasure(kind, measure, origin));

    private static bool IsKnownRole(Value? role) => role is TextValue text && text.AsLiteral() is not null;

    private static PromptPartKind KindOf(Value? role) => role is TextValue text ? text.AsLiteral() switch
    {
        "system" or "developer" => PromptPartKind.System,
        "assistant" => PromptPartKind.Assistant,
        "tool" => PromptPartKind.ToolResult,
        _ => PromptPartKind.User,
    } : PromptPartKind.User;
}
