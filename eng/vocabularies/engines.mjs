// The reference engines: for each encoding a function from text to the number of tokens.
//
// OpenAI's encodings are counted by npm tiktoken as it is. Llama 3, Qwen 3, Tekken and Claude 2023 are counted by the same engine
// (OpenAI's, in Rust) with the vendor's vocabulary and the vendor's pattern, because the JavaScript engines that come with these
// vocabularies take \s, (?i:'s) and new characters from JavaScript's regular expressions, which differ from the Rust ones that the
// vendors use. compare.mjs counts with those engines too, and explains every difference. DeepSeek's three passes are
// regular expressions here, with \s written out. Gemma's engine is Hugging Face's.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { matches } from './classes.mjs';
import { gemma } from './gemma.mjs';
import { readVocabulary, vocabularies } from './sources.mjs';

const require = createRequire(import.meta.url);
const { get_encoding } = require('tiktoken');
const { Tiktoken } = require('tiktoken/lite');
const { Tokenizer } = require('@huggingface/tokenizers');

const space = '\\t-\\r \\x85\\xA0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const contraction = "(?i:'s|'t|'re|'ve|'m|'ll|'d)";
const afterWord = ' ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+';
const patterns = {
  llama3: `${contraction}|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}|${afterWord}`,
  qwen3: `${contraction}|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}|${afterWord}`,
  tekken: '[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+|[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+',
  claude_2023: "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
};
const normalForms = { qwen3: 'NFC', claude_2023: 'NFKC' };
const deepSeekPasses = [
  /\p{N}{1,3}/gu,
  /[\u4E00-\u9FA5\u3040-\u30FF]+/gu,
  new RegExp(`[!"#$%&'()*+,\\-./:;<=>?@\\[\\\\\\]^_\`{|}~][A-Za-z]+|[^\\r\\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+| ?[\\p{P}\\p{S}]+[\\r\\n]*|[${space}]*[\\r\\n]+|[${space}]+(?![^${space}])|[${space}]+`, 'gu'),
];

/** Names in the order in which counts are recorded. */
export const encodings = ['o200k_base', 'cl100k_base', 'p50k_base', 'p50k_edit', 'r50k_base', 'llama3', 'qwen3', 'deepseek_v3', 'tekken', 'gemma3', 'claude_2023'];

/** A function that counts text in an encoding. Lone surrogates are replaced, as every engine does sooner or later. */
export function engineFor(name) {
  const count = createEngine(name);
  return text => count(text.toWellFormed());
}

function createEngine(name) {
  if (name === 'gemma3') {
    const engine = gemmaEngine();
    return text => text === '' ? 0 : engine.encode(text, { add_special_tokens: false }).ids.length;
  }
  if (name === 'deepseek_v3') {
    const engine = tiktokenWith(name, '[\\s\\S]+');
    return text => deepSeekPieces(text).reduce((sum, piece) => sum + engine.encode_ordinary(piece).length, 0);
  }
  if (name in patterns) {
    const engine = tiktokenWith(name, patterns[name]);
    const form = normalForms[name];
    return text => engine.encode_ordinary(form ? text.normalize(form) : text).length;
  }
  const engine = get_encoding(name);
  return text => engine.encode_ordinary(text).length;
}

function tiktokenWith(name, pattern) {
  let ranks = '';
  let next = -1;
  for (const { bytes, rank } of readVocabulary(vocabularies.find(vocabulary => vocabulary.name === name))) {
    ranks += rank === next ? ' ' : `${ranks === '' ? '' : '\n'}! ${rank} `;
    ranks += bytes.toString('base64');
    next = rank + 1;
  }
  return new Tiktoken(ranks, {}, pattern);
}

function deepSeekPieces(text) {
  let pieces = [text];
  for (const pattern of deepSeekPasses) {
    pieces = pieces.flatMap(piece => {
      const parts = [];
      let end = 0;
      for (const match of piece.matchAll(pattern)) {
        parts.push(piece.slice(end, match.index), match[0]);
        end = match.index + match[0].length;
      }
      return [...parts, piece.slice(end)].filter(part => part !== '');
    });
  }
  return pieces;
}

// Control tokens in text count as ordinary text; the others that are added are pieces of the vocabulary.
function gemmaEngine() {
  const folder = fileURLToPath(new URL(`./node_modules/${gemma.package}/models`, import.meta.url));
  const tokenizer = JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8'));
  tokenizer.added_tokens = tokenizer.added_tokens.filter(token => !token.special);
  tokenizer.post_processor = null;
  return new Tokenizer(tokenizer, { ...JSON.parse(readFileSync(join(folder, 'tokenizer_config.json'), 'utf8')), added_tokens_decoder: undefined });
}

const engineAssigned = new Set(matches('\\P{Cn}'));

/** Whether JavaScript knows a character of the text that the engines, with an earlier Unicode version, do not. */
export const isTooNew = text => [...text].some(character => !engineAssigned.has(character.codePointAt(0)) && /\P{Cn}/u.test(character) && !/\p{Cs}/u.test(character));
