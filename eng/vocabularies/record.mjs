// Records what the reference engines count: `node record.mjs [strings] [seed] [file] [encoding,…] [folder…]`. Without arguments it writes
// the recording that the tests replay, so that they need no Node. `-` as file writes to the standard output, for longer
// differential runs; the text files under the folders follow the seeded strings. README.md has the commands.
//
// Little endian: i32 number of encodings, their names as i32 length and ASCII; then per string: i32 UTF-16 units, the units as u16,
// one i32 count for each encoding, -1 where the engine can't say.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { encodings as allEncodings, engineFor, isTooNew } from './engines.mjs';
import { stringsOf } from './files.mjs';
import { longPieces, randomFrom, stringNumber } from './strings.mjs';

const [count = '20000', seed = '1', file = fileURLToPath(new URL('../../tests/TokenBudget.Tokenizers.Tests/Data/engines-recording.bin.gz', import.meta.url)), chosen = allEncodings.join(), ...folders] = process.argv.slice(2);
const encodings = chosen.split(',');
const engines = encodings.map(name => [name, engineFor(name)]);
const output = file === '-' ? process.stdout : createGzip({ level: 9 });
if (file !== '-') {
  output.pipe(createWriteStream(file));
}

// These engines take characters from JavaScript, whose Unicode version is a later one.
const unicodeFromNode = new Set(['qwen3', 'deepseek_v3', 'claude_2023']);
// Hugging Face's engine merges U+2581 in a text only after it has cut out runs of it; SentencePiece, Google's engine, does not tell it from a space.
const cannotSay = (name, text, tooNew) => tooNew && unicodeFromNode.has(name) || name === 'gemma3' && text.includes('\u2581');

await writeOut(header());
const random = randomFrom(Number(seed));
for (let number = 0; number < Number(count); number++) {
  await writeOut(record(stringNumber(random, number)));
}
for (const text of longPieces(random)) {
  await writeOut(record(text));
}
for (const folder of folders) {
  for (const text of stringsOf(folder, random)) {
    await writeOut(record(text));
  }
}
output.end();

async function writeOut(bytes) {
  if (!output.write(bytes)) {
    await once(output, 'drain');
  }
}

function header() {
  const number = value => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value);
    return bytes;
  };
  return Buffer.concat([number(encodings.length), ...encodings.flatMap(name => [number(name.length), Buffer.from(name, 'latin1')])]);
}

function record(text) {
  const bytes = Buffer.alloc(4 + text.length * 2 + engines.length * 4);
  let at = bytes.writeInt32LE(text.length, 0);
  for (let i = 0; i < text.length; i++) {
    at = bytes.writeUInt16LE(text.charCodeAt(i), at);
  }
  const tooNew = isTooNew(text);
  for (const [name, count] of engines) {
    at = bytes.writeInt32LE(cannotSay(name, text, tooNew) ? -1 : count(text), at);
  }
  return bytes;
}
