// The vocabulary format, used in place by Vocabulary in TokenBudget.Tokenizers. Little endian.
//
//   header   u32 × 12: magic "TKB2", tokens, bits of the slot count, bits of the filter size, longest token in bytes,
//            1 if merging starts from whole characters, offsets of pairs, filter, slots, keys, characters, and the total size
//   pairs    u32 × 65536: rank of the two-byte token with first byte i & 255 and second byte i >> 8, or 0xFFFFFFFF
//   filter   2^bits bits: bit (hash >> 8) mod 2^bits is set for every token. It stays in the cache and rejects most of what
//            merging asks for in vain
//   slots    u64 × 2^bits, open addressing with linear probing: bits 0..20 offset of the token's bytes in keys,
//            21..31 its length, 32..49 its rank, 50..63 the low 14 bits of its hash; 0 is an empty slot
//   keys     the bytes of all tokens in order of rank, then 16 zero bytes so that eight bytes can be read anywhere
//   characters  two bits for each of 65536 UTF-16 code units: see characters.mjs, and gemma.mjs
import { partsOfCharacters } from './characters.mjs';
import { tokensOfCharacters } from './gemma.mjs';

const headerSize = 48;
const filterBits = 21;
const filterShift = 8n;
const pairCount = 65536;
const noRank = 0xFFFFFFFF;
const keyPadding = 16;
const fingerprintMask = 0x3FFFn;
const multiplier = 0x9E3779B97F4A7C15n;
const mask64 = (1n << 64n) - 1n;

/** Tokens in order of rank, so that frequent ones get their home slots and lie close together. */
export function layOutVocabulary(tokens, { slotBits, startsFromCharacters = false }) {
  const slotCount = 1 << slotBits;
  const pairs = Buffer.alloc(pairCount * 4, 0xFF);
  const filter = Buffer.alloc(1 << filterBits - 3);
  const slots = new BigUint64Array(slotCount);
  const keys = [];
  let keyOffset = 0;
  let longest = 0;
  for (const { bytes, rank } of tokens) {
    if (bytes.length === 0 || bytes.length >= 1 << 11 || keyOffset >= 1 << 21 || rank >= 1 << 18) {
      throw new Error(`Token ${rank} does not fit the slot layout.`);
    }
    if (bytes.length === 2) {
      pairs.writeUInt32LE(rank, (bytes[0] | bytes[1] << 8) * 4);
    }
    const hash = hashOf(bytes);
    const bit = Number(hash >> filterShift & BigInt((1 << filterBits) - 1));
    filter[bit >> 3] |= 1 << (bit & 7);
    let slot = Number(hash >> BigInt(64 - slotBits));
    while (slots[slot] !== 0n) {
      slot = (slot + 1) & (slotCount - 1);
    }
    slots[slot] = BigInt(keyOffset) | BigInt(bytes.length) << 21n | BigInt(rank) << 32n | (hash & fingerprintMask) << 50n;
    keys.push(bytes);
    keyOffset += bytes.length;
    longest = Math.max(longest, bytes.length);
  }
  if (!startsFromCharacters) {
    checkSingleBytes(tokens);
  }

  const slotBytes = Buffer.alloc(slotCount * 8);
  slots.forEach((value, slot) => slotBytes.writeBigUInt64LE(value, slot * 8));
  const header = Buffer.alloc(headerSize);
  const offsetOfFilter = headerSize + pairs.length;
  const offsetOfSlots = offsetOfFilter + filter.length;
  const offsetOfKeys = offsetOfSlots + slotBytes.length;
  const offsetOfCharacters = offsetOfKeys + keyOffset + keyPadding;
  const characters = startsFromCharacters ? tokensOfCharacters(tokens) : partsOfCharacters(tokens);
  const total = offsetOfCharacters + characters.length;
  header.write('TKB2', 'latin1');
  [tokens.length, slotBits, filterBits, longest, startsFromCharacters ? 1 : 0, headerSize, offsetOfFilter, offsetOfSlots, offsetOfKeys, offsetOfCharacters, total].forEach((value, i) => header.writeUInt32LE(value, 4 + i * 4));
  return Buffer.concat([header, pairs, filter, slotBytes, ...keys, Buffer.alloc(keyPadding), characters]);
}

/** Folds eight bytes at a time, the last ones padded with zeros. Equal to Vocabulary.Fold over the words of a key. */
function hashOf(bytes) {
  const padded = Buffer.concat([bytes, Buffer.alloc(8)]);
  let hash = BigInt(bytes.length) * multiplier & mask64;
  for (let i = 0; i < bytes.length; i += 8) {
    hash = (hash ^ padded.readBigUInt64LE(i)) * multiplier & mask64;
    hash ^= hash >> 32n;
  }
  return hash;
}

// The merge starts from single bytes and relies on each of them being a token.
function checkSingleBytes(tokens) {
  const single = new Set(tokens.filter(token => token.bytes.length === 1).map(token => token.bytes[0]));
  if (single.size !== 256) {
    throw new Error('Not every single byte is a token.');
  }
}
