// The tables for NFC and NFKC, which Qwen 3 and Claude 2023 apply before they split. They come from JavaScript's own normalize, cut
// to the characters that the engines know, whose Unicode version is 16. Hangul is computed, so it is not in the tables.
//
//   header     u32 × 7: offsets of properties, decompositions, units, compositions, the numbers of decompositions and of
//              compositions, and the total size; little endian as everything
//   properties a byte per code point (two-level, see classes.mjs): bits 0..5 the combining class, renumbered from 1 in the same order,
//              0 for starters; bit 6 if the code point may change or be changed by what stands before it in NFC; bit 7 in NFKC
//   decompositions u32 × 2 each, in order of their first: code point << 1 | 1 if it is a compatibility decomposition; offset
//              << 8 | length in units. A code point whose two full decompositions are equal has only the canonical one
//   units      u16: the decompositions in UTF-16
//   compositions u32 × 3 each, in order: first code point, second code point, what they compose to
import { layOutBytes, matches } from './classes.mjs';

const codePoints = 0x110000;
const headerSize = 28;
const changesInNfc = 0x40;
const changesInNfkc = 0x80;
const hangul = { first: 0xAC00, last: 0xD7A3, vowelFirst: 0x1161, vowelLast: 0x1175, trailingFirst: 0x11A8, trailingLast: 0x11C2 };

// Marks of the lowest and of a high combining class.
const lowMark = '\u0334';
const highMark = '\u0345';

export function layOutNormalization() {
  const known = [...matches('\\P{Cn}')].filter(c => c < 0xD800 || c > 0xDFFF);
  const classes = combiningClasses(known);
  const decompositions = [];
  const compositions = [];
  for (const c of known) {
    if (c >= hangul.first && c <= hangul.last) {
      continue;
    }
    const character = String.fromCodePoint(c);
    const canonical = character.normalize('NFD');
    const compatible = character.normalize('NFKD');
    if (canonical !== character) {
      decompositions.push({ key: c << 1, units: canonical });
      const pair = composedFrom(character, canonical);
      if (pair) {
        compositions.push(pair);
      }
    }
    if (compatible !== canonical) {
      decompositions.push({ key: (c << 1 | 1) >>> 0, units: compatible });
    }
  }
  compositions.sort((left, right) => left.first - right.first || left.second - right.second);
  return layOut(propertiesOf(known, classes, compositions), decompositions, compositions);
}

/** The primary composite's two parts; undefined if the character is not composed again. */
function composedFrom(character, canonical) {
  const parts = [...canonical];
  const first = parts.slice(0, -1).join('').normalize('NFC');
  const second = parts.at(-1);
  return [...first].length === 1 && (first + second).normalize('NFC') === character
    ? { first: first.codePointAt(0), second: second.codePointAt(0), composed: character.codePointAt(0) }
    : undefined;
}

/** Combining classes, renumbered from 1 in the same order: only their order matters, and that is what normalize shows. */
function combiningClasses(known) {
  const swaps = (left, right) => left !== right && (left + right).normalize('NFD') === right + left;
  const marks = known.map(c => String.fromCodePoint(c)).filter(mark => mark.normalize('NFD') === mark && (swaps(mark, lowMark) || swaps(highMark, mark)));
  marks.push(highMark);
  const representatives = [];
  for (const mark of marks) {
    if (!representatives.some(other => !swaps(mark, other) && !swaps(other, mark))) {
      representatives.push(mark);
    }
  }
  representatives.sort((left, right) => swaps(left, right) ? 1 : -1);
  if (representatives.length > 63) {
    throw new Error('More combining classes than six bits can tell apart.');
  }
  return new Map(marks.map(mark => [mark.codePointAt(0), 1 + representatives.findIndex(other => !swaps(mark, other) && !swaps(other, mark))]));
}

function propertiesOf(known, classes, compositions) {
  const properties = new Uint8Array(codePoints);
  const seconds = new Set(compositions.map(pair => pair.second));
  for (const c of known) {
    const character = String.fromCodePoint(c);
    const composesWithBefore = seconds.has(c) || c >= hangul.vowelFirst && c <= hangul.vowelLast || c >= hangul.trailingFirst && c <= hangul.trailingLast;
    const isActive = form => classes.has(c) || composesWithBefore || character.normalize(form) !== character;
    properties[c] = (classes.get(c) ?? 0) | (isActive('NFC') ? changesInNfc : 0) | (isActive('NFKC') ? changesInNfkc : 0);
  }
  return layOutBytes(properties);
}

function layOut(properties, decompositions, compositions) {
  const numbers = values => Buffer.from(Uint32Array.from(values).buffer);
  let units = '';
  const entries = numbers(decompositions.flatMap(({ key, units: added }) => {
    const entry = [key, (units.length << 8 | added.length) >>> 0];
    units += added;
    return entry;
  }));
  const pool = Buffer.from(units, 'utf16le');
  const pairs = numbers(compositions.flatMap(({ first, second, composed }) => [first, second, composed]));
  const sections = [properties, entries, padded(pool), pairs];
  const offsets = [headerSize];
  for (const section of sections) {
    offsets.push(offsets.at(-1) + section.length);
  }
  const header = numbers([...offsets.slice(0, 4), decompositions.length, compositions.length, offsets[4]]);
  return Buffer.concat([header, ...sections]);
}

const padded = bytes => Buffer.concat([bytes, Buffer.alloc((4 - bytes.length % 4) % 4)]);
