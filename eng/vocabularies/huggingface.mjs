// Reads the byte-level vocabularies that Hugging Face's tokenizer.json files hold.

/** Byte-level BPE writes bytes as printable characters: these are themselves, the others follow from U+0100 on. */
const printable = [[0x21, 0x7E], [0xA1, 0xAC], [0xAE, 0xFF]];

const byteOf = new Map();
for (let byte = 0, next = 0x100; byte < 256; byte++) {
  const isPrintable = printable.some(([first, last]) => byte >= first && byte <= last);
  byteOf.set(String.fromCharCode(isPrintable ? byte : next++), byte);
}

/**
 * Tokens as `[{ bytes, rank }]` in order of rank, without added tokens, which stand for no text. Ranks are ids: in all these
 * vocabularies the pair that the merge list names first is the one whose result has the lowest id, which is checked.
 */
export function readHuggingFace(content) {
  const { model, added_tokens } = JSON.parse(content.toString('utf8'));
  const added = new Set(added_tokens.map(token => token.content));
  const tokens = Object.entries(model.vocab)
    .filter(([token]) => !added.has(token))
    .sort(([, left], [, right]) => left - right)
    .map(([token, rank]) => ({ bytes: Buffer.from([...token].map(character => byteOf.get(character))), rank }));
  checkMergesRiseWithIds(model);
  return tokens;
}

function checkMergesRiseWithIds({ merges, vocab }) {
  let last = -1;
  for (const merge of merges) {
    const [left, right] = Array.isArray(merge) ? merge : merge.split(' ');
    const id = vocab[left + right];
    if (id < last) {
      throw new Error(`The merge of '${left}' and '${right}' comes later than its rank.`);
    }
    last = id;
  }
}
