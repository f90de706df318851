// Which parts of a character merging may start from, instead of from its bytes, with the same tokens as the result.
//
// Let c be a character of two or three bytes, and r(c) the greatest rank that is merged when c stands alone. Merging may start
// from what c alone merges to, where each character beside c, if there is one, is of the same group
// (scripts by their lead bytes, below), if
//   (1) every token that holds a proper part of c next to something outside of c that may be of its group (it begins with
//       a tail of c and goes on, or ends with a head of c and has something before) has a rank above r(c), and
//   (2) every token that holds all of c and, next to it, something that may be of its group has a rank above r(c).
//
// Proof. Merging takes the lowest rank in the piece, leftmost among equals. Call c finished when its bytes are merged as far as they
// are when it stands alone. (a) No merge joins a part of such a c to something outside before c is finished. Take the first that
// does, of rank p. So far only merges inside c touched its bytes, and among those the order is the same as when c stands alone; c
// is not finished, so a merge inside c of rank at most r(c) is there to be made, while r(c) < p by (1) or (2): it would have been
// taken instead. (b) Compare merging from bytes with merging from finished characters: by induction both make the same merges
// outside of the unfinished characters, in the same order. Let m be the next one that the former makes there. Beside what the former
// can choose from, the latter sees only pairs that reach from such a c, which the former has not finished, to the outside; their
// ranks are above r(c) by (1) and (2). The former can still merge inside c at a rank of at most r(c), and takes m before that, so
// rank(m) <= r(c). So the latter takes m as well. In the end every c is finished and both have the same parts. ∎
const lastCharacter = 0xFFFF;

/** Two bits for each UTF-16 code unit, from the lowest: 0 = single bytes, or not proved; 1 = one part; 2 = two bytes, then one; 3 = one byte, then two. */
export function partsOfCharacters(tokens) {
  const rankOf = new Map(tokens.map(({ bytes, rank }) => [bytes.toString('latin1'), rank]));
  const lowest = lowestRanks(tokens);
  const table = Buffer.alloc((lastCharacter + 1) / 4);
  for (let c = 0x80; c <= lastCharacter; c++) {
    if (c >= 0xD800 && c <= 0xDFFF) {
      continue;
    }
    const key = Buffer.from(String.fromCharCode(c)).toString('latin1');
    const { parts, greatest } = mergeAlone(key, rankOf);
    const group = groupOf(key.charCodeAt(0));
    let isProved = !(lowest.get(key) <= greatest);
    for (let cut = 1; cut < key.length; cut++) {
      isProved &&= !(lowest.get(key.slice(0, cut)) <= greatest) && !(lowest.get(group + key.slice(cut)) <= greatest);
    }
    if (isProved) {
      table[c >> 2] |= parts << (c & 3) * 2;
    }
  }
  return table;
}

function mergeAlone(key, rankOf) {
  const whole = rankOf.get(key) ?? Infinity;
  if (key.length === 2) {
    return whole === Infinity ? { parts: 0, greatest: -1 } : { parts: 1, greatest: whole };
  }
  const first = rankOf.get(key.slice(0, 2)) ?? Infinity;
  const second = rankOf.get(key.slice(1)) ?? Infinity;
  const pair = Math.min(first, second);
  if (pair === Infinity) {
    return { parts: 0, greatest: -1 };
  }
  return whole === Infinity ? { parts: first <= second ? 2 : 3, greatest: pair } : { parts: 1, greatest: Math.max(pair, whole) };
}

/**
 * The lowest rank of the tokens that end with a head of a character, begin with a tail of one, or hold one whole, each with
 * something next to it that can belong to its group. Tails do not say what group they are of, so their keys name one.
 */
function lowestRanks(tokens) {
  const lowest = new Map();
  const lower = (key, rank) => lowest.set(key, Math.min(lowest.get(key) ?? Infinity, rank));
  for (const { bytes, rank } of tokens) {
    const key = bytes.toString('latin1');
    let at = 0;
    while (at < bytes.length && isContinuation(bytes[at])) {
      at++;
    }
    if (at > 0 && at < bytes.length) {
      lower(groupOf(bytes[at]) + key.slice(0, at), rank);
    }
    let before = at > 0 ? anyGroup : noGroup;
    while (at < bytes.length) {
      const end = at + lengthFrom(bytes[at]);
      const group = groupOf(bytes[at]);
      if (before === group || before === anyGroup || end < bytes.length && groupOf(bytes[end]) === group) {
        lower(key.slice(at, end), rank);
      }
      before = group;
      at = end;
    }
  }
  return lowest;
}

const isContinuation = byte => byte >= 0x80 && byte < 0xC0;

const lengthFrom = byte => byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;

/** Equal to FirstParts.GroupOf, which has the same limits as code points: U+0800, U+3000, U+A000, U+F000. */
const groupOf = lead => lead < 0x80 ? 'ascii' : lead < 0xE0 ? 'two' : lead < 0xE3 ? 'low' : lead < 0xEA || lead === 0xEF ? 'cjk' : lead < 0xEF ? 'high' : 'four';
const anyGroup = 'any';
const noGroup = 'none';
