namespace TokenBudget.Tokenizers.Special;

/// <summary>The special tokens of each family, as text.</summary>
/// <remarks>
/// Forms are separated by spaces. <c>{a-b}</c> stands for the whole numbers from a to b, without leading zeros. Sources: the tokens
/// that the <c>tokenizer.json</c> of a model marks as special, tiktoken's lists, and for Llama 3.1 to 4 Meta's tokenisers. Besides,
/// the role markers of the chat templates, also where the tokeniser does not mark them: ChatML's of OpenAI, and DeepSeek's for users,
/// assistants and tools. Tokens that a vocabulary merely adds (<c>&lt;think&gt;</c>, <c>&lt;tool_call&gt;</c>, <c>&lt;table&gt;</c>,
/// <c>&lt;unused7&gt;</c>) are ordinary text. A string constant costs nothing until it is searched.
/// </remarks>
internal static class SpecialTokenForms
{
    private const string ChatMl = "<|im_start|> <|im_end|> <|im_sep|>";
    private const string FillInTheMiddle = "<|fim_prefix|> <|fim_middle|> <|fim_suffix|>";

    public static string Of(SpecialTokenFamily family) => family switch
    {
        SpecialTokenFamily.O200kBase => "<|endoftext|> <|endofprompt|> " + ChatMl,
        SpecialTokenFamily.O200kHarmony =>
            "<|startoftext|> <|endoftext|> <|return|> <|constrain|> <|channel|> <|start|> <|end|> <|message|> <|call|> <|endofprompt|> "
            + "<|reserved_{200000-200001}|> <|reserved_200004|> <|reserved_{200009-200011}|> <|reserved_{200013-201087}|>",
        SpecialTokenFamily.Cl100kBase => "<|endoftext|> <|endofprompt|> " + FillInTheMiddle + " " + ChatMl,
        SpecialTokenFamily.Gpt2 => "<|endoftext|>",
        SpecialTokenFamily.P50kEdit => "<|endoftext|> " + FillInTheMiddle,
        SpecialTokenFamily.Llama3 =>
            "<|begin_of_text|> <|end_of_text|> <|start_header_id|> <|end_header_id|> <|eot_id|> <|eom_id|> <|python_tag|> <|step_id|> "
            + "<|finetune_right_pad_id|> <|image|> <|reserved_special_token_{0-250}|>",
        SpecialTokenFamily.Llama4 =>
            "<|begin_of_text|> <|end_of_text|> <|header_start|> <|header_end|> <|eom|> <|eot|> <|step|> <|python_start|> <|python_end|> "
            + "<|finetune_right_pad|> <|image_start|> <|image_end|> <|image|> <|patch|> <|tile_x_separator|> <|tile_y_separator|> "
            + "<|reasoning_thinking_start|> <|reasoning_thinking_end|> " + FillInTheMiddle
            + " <|text_post_train_reserved_special_token_{0-5}|> <|text_post_train_reserved_special_token_{8-68}|> "
            + "<|vision_reserved_special_token_{0-1047}|> <|reasoning_reserved_special_token_{0-7}|> <|reserved_special_token_{0-903}|>",
        SpecialTokenFamily.Qwen =>
            "<|endoftext|> <|im_start|> <|im_end|> <|object_ref_start|> <|object_ref_end|> <|box_start|> <|box_end|> <|quad_start|> "
            + "<|quad_end|> <|vision_start|> <|vision_end|> <|vision_pad|> <|image_pad|> <|video_pad|>",
        SpecialTokenFamily.DeepSeek =>
            "<｜begin▁of▁sentence｜> <｜end▁of▁sentence｜> <｜▁pad▁｜> <｜place▁holder▁no▁{0-799}｜> <|EOT|> <｜User｜> <｜Assistant｜> "
            + "<｜tool▁calls▁begin｜> <｜tool▁calls▁end｜> <｜tool▁call▁begin｜> <｜tool▁call▁end｜> <｜tool▁outputs▁begin｜> "
            + "<｜tool▁outputs▁end｜> <｜tool▁output▁begin｜> <｜tool▁output▁end｜> <｜tool▁sep｜>",
        SpecialTokenFamily.Mistral =>
            "<unk> <s> </s> <pad> [INST] [/INST] [SYSTEM_PROMPT] [/SYSTEM_PROMPT] [AVAILABLE_TOOLS] [/AVAILABLE_TOOLS] [TOOL_RESULTS] "
            + "[/TOOL_RESULTS] [TOOL_CALLS] [PREFIX] [MIDDLE] [SUFFIX] <SPECIAL_{14-999}>",
        SpecialTokenFamily.Gemma =>
            "<pad> <eos> <bos> <unk> <start_of_turn> <end_of_turn> <start_of_image> <end_of_image> <image_soft_token>",
        SpecialTokenFamily.Claude2023 => "<EOT> <META> <META_START> <META_END> <SOS>",
        SpecialTokenFamily.Kimi => "<|im_end|> <|im_user|> <|im_assistant|> <|im_system|> <|im_middle|>",
        SpecialTokenFamily.Glm => "<|endoftext|> [gMASK] <sop> <|system|> <|user|> <|assistant|> <|observation|>",
        SpecialTokenFamily.Command =>
            "<BOS_TOKEN> <EOS_TOKEN> <|START_OF_TURN_TOKEN|> <|END_OF_TURN_TOKEN|> <|SYSTEM_TOKEN|> <|USER_TOKEN|> <|CHATBOT_TOKEN|>",
        _ => "",
    };
}
