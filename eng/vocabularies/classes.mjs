// The Unicode classes that the pre-tokenisers distinguish, taken from the vendor's own engine rather than from a Unicode
// release: with a vocabulary of single bytes, encode_ordinary drops what a pattern does not match, so what comes back is
// the class. This keeps the table equal to the engine even where Unicode versions differ.
import { createRequire } from 'node:module';

const { Tiktoken } = createRequire(import.meta.url)('tiktoken/lite');

// The numbers are those of CharacterClass in TokenBudget.Tokenizers. 0 is everything else, surrogates included.
const patterns = [
  [1, '[\\p{Lu}\\p{Lt}]'],
  [2, '\\p{Ll}'],
  [3, '[\\p{Lm}\\p{Lo}]'],
  [4, '\\p{M}'],
  [5, '\\p{N}'],
  [6, '\\s'],
];
const lineBreak = 7;

// Added to the class.
const flags = [
  [0x10, '[\\p{P}\\p{S}]'],
  [0x20, '\\p{Han}'],
];

const codePoints = 0x110000;
const blockSize = 256;
const probeSize = 4096;
const singleBytes = '! 0 ' + Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]).toString('base64')).join(' ');

/** One byte per code point. */
export function extractClasses() {
  const classes = new Uint8Array(codePoints);
  for (const [number, pattern] of patterns) {
    for (const codePoint of matches(pattern)) {
      if (classes[codePoint] !== 0) {
        throw new Error(`U+${codePoint.toString(16)} is in two classes.`);
      }
      classes[codePoint] = number;
    }
  }
  classes[0x0A] = classes[0x0D] = lineBreak;
  for (const [flag, pattern] of flags) {
    for (const codePoint of matches(pattern)) {
      classes[codePoint] |= flag;
    }
  }
  return classes;
}

/** All code points that a pattern matches. */
export function* matches(pattern) {
  const engine = new Tiktoken(singleBytes, {}, pattern);
  for (let first = 0; first < codePoints; first += probeSize) {
    const matched = Buffer.from(Uint8Array.from(engine.encode_ordinary(scalarsFrom(first)))).toString('utf8');
    for (const character of matched) {
      yield character.codePointAt(0);
    }
  }
  engine.free();
}

/** A byte per code point as a two-level table: 0x1100 block numbers (u16, little endian), then the distinct blocks of 256 bytes. */
export function layOutBytes(classes) {
  const blocks = [];
  const known = new Map();
  const index = Buffer.alloc(codePoints / blockSize * 2);
  for (let block = 0; block < codePoints / blockSize; block++) {
    const content = Buffer.from(classes.subarray(block * blockSize, (block + 1) * blockSize));
    const key = content.toString('latin1');
    if (!known.has(key)) {
      known.set(key, blocks.length);
      blocks.push(content);
    }
    index.writeUInt16LE(known.get(key), block * 2);
  }
  return Buffer.concat([index, ...blocks]);
}

function scalarsFrom(first) {
  let text = '';
  for (let codePoint = first; codePoint < first + probeSize; codePoint++) {
    if (codePoint < 0xD800 || codePoint > 0xDFFF) {
      text += String.fromCodePoint(codePoint);
    }
  }
  return text;
}
