using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Overheads;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Collects the messages of one request: their tokens, the frames around them, and how many tokens at the start never change.</summary>
internal sealed class MessageReader(string? modelId, TextMeasurer measurer, ContentMeasurer content, SpecialTokenSearch markup)
{
    private readonly List<MessageMeasure> _messages = [];
    private readonly MessageTally _tally = new(modelId, measurer);
    private readonly bool _sendsNames = ChatOverhead.SendsNames(modelId);
    private bool _prefixEnded;

    public IReadOnlyList<MessageMeasure> Messages => _messages;

    /// <summary>Tokens at the start that are the same in every call.</summary>
    public long CacheablePrefix { get; private set; }

    public Measure Overhead() => _tally.Overhead();

    /// <summary>From here on nothing is the same in every call.</summary>
    public void EndPrefix() => _prefixEnded = true;

    /// <summary>A system message that may be sent as well, of which nothing else is known.</summary>
    /// <param name="isCountedElsewhere">Whether what a caller hands in holds it, frame included.</param>
    public void AllowSystemMessage(bool isCountedElsewhere)
    {
        if (isCountedElsewhere)
        {
            _tally.AllowSystemElsewhere();
            return;
        }

        _tally.Add(PromptPartKind.System, TripCount.One.Optional(), areNamed: false);
    }

    /// <summary>Adds a list of messages or, where <paramref name="isElement"/>, one element of a list per count.</summary>
    public void AddMessages(Value? messages, TripCount count, bool isElement)
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
                AddUnknown(unknown.Hole.Name, count, isElement, unknown.Hole.Given);
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
            var measure = message[Slot.Content] is { } text ? content.Of(text) : Measure.Zero;
            either = either is null ? measure : Measure.Either(either, measure);
        }

        markup.Origin = null;
        _prefixEnded = true;
        _messages.Add(new MessageMeasure(kind ?? PromptPartKind.User, measurer.Repeated(either!, count), Origin: null) { HasUnknownRole = !isRoleKnown });
        _tally.Add(isRoleKnown ? kind : null, count, areNamed: false);
        return true;
    }

    /// <summary>An unknown element is one message per count; an unknown list may hold any number.</summary>
    /// <param name="name">How it is named.</param>
    /// <param name="count">How many elements.</param>
    /// <param name="isElement">Whether it is an element.</param>
    /// <param name="given">The unknown that stands for the message where a caller hands it in.</param>
    public void AddUnknown(string name, TripCount count, bool isElement, string? given = null)
    {
        _prefixEnded = true;
        var number = isElement ? count : new TripCount(0, null, "|" + name + "|");
        var measure = Measure.Unknown(name, measurer.Assumptions.HoleTokens, isElement && given is not null ? Givens.Alone(given) : null);
        _messages.Add(new MessageMeasure(PromptPartKind.User, isElement ? measurer.Repeated(measure, count) : measure, Origin: null) { HasUnknownRole = true });
        _tally.Add(role: null, number, areNamed: false);
    }

    /// <summary>Adds any number of messages of any role, of which nothing is known here.</summary>
    public void AddUnknownRequest(string name, Measure measure)
    {
        _prefixEnded = true;
        _messages.Add(new MessageMeasure(PromptPartKind.User, measure, Origin: null) { HasUnknownRole = true });
        _tally.Add(role: null, new TripCount(0, null, "|" + name + "|"), areNamed: false);
    }

    /// <summary>Adds a message of a role, or one that says its role itself.</summary>
    public void AddMessage(PromptPartKind kind, Value sent, TripCount count, SyntaxNode? origin)
    {
        var measure = Measure.Zero;
        var (isRoleUnknown, isNamed) = (false, false);
        markup.Origin = origin;
        if (sent is ObjectValue { Shape: Shape.Message } message)
        {
            isRoleUnknown = !IsKnownRole(message[Slot.Role]);
            measure = message[Slot.Content] is { } text ? content.Of(text) : Measure.Zero;
            if (message[Slot.Name] is { } name)
            {
                isNamed = true;
                measure += _sendsNames ? content.Of(name) : Measure.Either(Measure.Zero, content.Of(name));
            }

            if (message[Slot.Calls] is not null)
            {
                measure += Measure.Unknown("tool calls", measurer.Assumptions.HoleTokens);
            }

            Prefix(kind, message[Slot.Content], measure, count);
        }
        else
        {
            measure = content.Of(sent);
            Prefix(kind, sent, measure, count);
        }

        markup.Origin = null;
        _messages.Add(new MessageMeasure(kind, measurer.Repeated(measure, count), origin) { HasUnknownRole = isRoleUnknown });
        _tally.Add(isRoleUnknown ? null : kind, count, isNamed);
    }

    private void Prefix(PromptPartKind kind, Value? sent, Measure measure, TripCount count)
    {
        if (_prefixEnded || sent is null)
        {
            return;
        }

        if (measure.Tokens.Basis == Basis.Exact && count == TripCount.One)
        {
            CacheablePrefix += measure.Tokens.Min + ChatOverhead.PerMessage(modelId, kind).Expected;
            return;
        }

        _prefixEnded = true;
        if (count == TripCount.One && sent is TextValue text)
        {
            CacheablePrefix += measurer.StablePrefix(text);
        }
    }

    /// <summary>Any number of messages of any role, with text of any length.</summary>
    public void AddUnseenMessages(PromptPartKind kind, string name)
    {
        Add(kind, Measure.Unknown(name, measurer.Assumptions.HoleTokens));
        _tally.Add(role: null, new TripCount(0, null, "|" + name + "|"), areNamed: false);
    }

    /// <summary>Adds what is no message of its own, such as tools.</summary>
    public void Add(PromptPartKind kind, Measure measure) => _messages.Add(new MessageMeasure(kind, measure, Origin: null));

    private static bool IsKnownRole(Value? role) => role is TextValue text && text.AsLiteral() is not null;

    private static PromptPartKind KindOf(Value? role) => role is TextValue text ? text.AsLiteral() switch
    {
        "system" or "developer" => PromptPartKind.System,
        "assistant" => PromptPartKind.Assistant,
        "tool" => PromptPartKind.ToolResult,
        _ => PromptPartKind.User,
    } : PromptPartKind.User;
}
