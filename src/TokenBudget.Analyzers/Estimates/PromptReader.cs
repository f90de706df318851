using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Overheads;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Adds up what one request sends, part by part.</summary>
internal sealed class PromptReader
{
    private readonly ContentMeasurer _content;
    private readonly MessageReader _messages;
    private readonly TextMeasurer _measurer;
    private readonly string? _modelId;

    public PromptReader(string? modelId, TextMeasurer measurer, SpecialTokenSearch markup)
    {
        _modelId = modelId;
        _measurer = measurer;
        _content = new ContentMeasurer(modelId, measurer);
        _messages = new MessageReader(modelId, measurer, _content, markup);
    }

    public Prompt Read(RequestSlots slots, bool isEmbedding)
    {
        if (isEmbedding)
        {
            AddInput(slots[Slot.Input]);
            return new Prompt(_messages.Messages, Overhead: null, CacheablePrefix: 0);
        }

        AddTools(slots);
        if (slots[Slot.System] is { } system)
        {
            _messages.AddMessage(PromptPartKind.System, system, TripCount.One, origin: null);
        }

        _messages.AddMessages(Reduced(slots[Slot.Messages], slots), TripCount.One, isElement: false);
        AddPrompt(slots[Slot.Prompt]);
        if (slots[Slot.User] is { } user)
        {
            _messages.AddMessage(PromptPartKind.User, user, slots.OfClient(Slot.Reducer) is null ? TripCount.One : TripCount.One.Optional(), origin: null);
        }

        AddUnseen(slots);
        var overhead = _messages.Overhead();

        // A caller that hands in the whole request counts its messages with their frames.
        return new Prompt(
            _messages.Messages,
            slots.IsWholeRequest && new HandedIn(slots) is { Options: not null, AreOptionsSent: true } ? overhead.WithBounds(CostExpression.Zero, CostExpression.Zero) : overhead,
            _messages.CacheablePrefix);
    }

    /// <summary>What options add to the messages of a request: tools, instructions, formats.</summary>
    public Measure ReadOptions(RequestSlots slots)
    {
        AddTools(slots);
        if (slots[Slot.Choice] is not null)
        {
            _messages.Add(PromptPartKind.ToolSchema, Measure.Unknown("tools", _measurer.Assumptions.HoleTokens));
        }

        AddUnseen(slots);
        var sum = slots[Slot.System] is { } system ? SystemMessage(system) : Measure.Zero;
        foreach (var part in _messages.Messages)
        {
            sum += part.Measure;
        }

        return sum;
    }

    private Measure SystemMessage(Value text)
    {
        var frame = ChatOverhead.PerMessage(_modelId, PromptPartKind.System);
        return _content.Of(text) + new Measure(frame, CostExpression.Constant(frame.Expected), null, frame.IsBounded ? [] : ["number of messages"]);
    }

    /// <summary>A chat reducer of the client leaves out messages, any of them; one that is not known may also send a summary in their place.</summary>
    private Value? Reduced(Value? messages, RequestSlots slots)
    {
        if (messages is null || slots.OfClient(Slot.Reducer) is not { } reducer)
        {
            return messages;
        }

        _messages.EndPrefix();
        if (reducer is not ObjectValue { Shape: Shape.Reducer })
        {
            _messages.AddUnseenMessages(PromptPartKind.User, "summary of the chat reducer");
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
                _messages.Add(PromptPartKind.User, _measurer.Repeated(_content.Of(item.Element), item.Count));
            }
        }
        else
        {
            _messages.Add(PromptPartKind.User, input is null ? Measure.Unknown("input", _measurer.Assumptions.HoleTokens) : _content.Of(input));
        }
    }

    /// <summary>A text that may be markup for several messages; without any markup it is one message of the user.</summary>
    private void AddPrompt(Value? prompt)
    {
        if (prompt is TextValue text && text.AsLiteral() is { } known && known.IndexOf('<') < 0)
        {
            _messages.AddMessage(PromptPartKind.User, text, TripCount.One, origin: null);
        }
        else if (prompt is not null)
        {
            _messages.AddUnknown("prompt", TripCount.One, isElement: false);
        }
    }

    private void AddTools(RequestSlots slots)
    {
        if (slots[Slot.Tools] is { } tools)
        {
            _messages.Add(PromptPartKind.ToolSchema, ToolReader.Read(tools, _modelId, _measurer, _content.Of));
        }

        if (slots[Slot.Runnable] is not null || KernelTools.AreSent(slots))
        {
            _messages.Add(PromptPartKind.ToolSchema, Measure.Unknown("tools", _measurer.Assumptions.HoleTokens));
        }

        if (slots[Slot.Format] is { } format and not TextValue)
        {
            _messages.Add(PromptPartKind.ResponseSchema, ToolReader.ReadFormat(format, _measurer, _content.Of));
        }

        if (slots[Slot.Result] is not null)
        {
            _messages.Add(PromptPartKind.ResponseSchema, Measure.Unknown("schema of the result type", _measurer.Assumptions.HoleTokens));
        }
    }

    /// <summary>What the code does not show: raw bodies, history that the server keeps, options from elsewhere.</summary>
    private void AddUnseen(RequestSlots slots)
    {
        if (slots[Slot.Raw] is not null)
        {
            _messages.AddUnseenMessages(PromptPartKind.User, "request body");
        }

        if (slots[Slot.Previous] is not null)
        {
            _messages.AddUnseenMessages(PromptPartKind.Assistant, "history kept by the service");
        }

        if (slots[Slot.Extra] is not null)
        {
            _messages.Add(PromptPartKind.User, Measure.Unknown("extra options", 0));
        }

        if (new HandedIn(slots) is { Options: { } source } handedIn)
        {
            AddHandedIn(slots, source, handedIn.AreOptionsSent);
        }
        else if (slots.UnknownOptions is { } request && slots.IsWholeRequest)
        {
            _messages.AddUnknown(request is UnknownValue named ? named.Hole.Name : "request", TripCount.One, isElement: false);
        }
        else if (slots.UnknownOptions is { } options)
        {
            _messages.Add(PromptPartKind.ToolSchema, Measure.Unknown(options is UnknownValue unknown ? unknown.Hole.Name : "options", 0));

            // They may bring instructions, which are sent as a system message.
            _messages.AllowSystemMessage(isCountedElsewhere: false);
        }
    }

    /// <summary>Options of a parameter: a caller of another project knows what they add. Here, nothing limits them.</summary>
    private void AddHandedIn(RequestSlots slots, SourceFacts source, bool areSent)
    {
        var name = ((UnknownValue)slots.UnknownOptions!).Hole.Name;
        var given = SourceNames.Of(ParameterKind.Added, source);
        var measure = Measure.Unknown(name, slots.IsWholeRequest ? _measurer.Assumptions.HoleTokens : 0, given);
        measure = areSent ? measure : measure.WithBounds(CostExpression.Zero, CostExpression.Unknown(given));
        if (slots.IsWholeRequest)
        {
            _messages.AddUnknownRequest(name, measure);
        }
        else
        {
            _messages.Add(PromptPartKind.ToolSchema, measure);
            _messages.AllowSystemMessage(isCountedElsewhere: true);
        }
    }
}
