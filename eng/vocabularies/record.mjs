// Records what npm tiktoken counts: `node record.mjs [strings] [seed] [file]`. Without arguments it writes the recording that
// the tests replay, so that they need no Node. `-` as file writes to the standard output, for longer differential runs:
//   node record.mjs 1000000 2 - | dotnet run -c Release --project Replay
//
// Per string, little endian: i32 UTF-16 units, the units as u16, then one i32 count for each encoding of sources.mjs.
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { vocabularies } from './sources.mjs';
import { longPieces, randomFrom, stringNumber } from './strings.mjs';

const { get_encoding } = createRequire(import.meta.url)('tiktoken');

const [count = '20000', seed = '1', file = fileURLToPath(new URL('../../tests/TokenBudget.Tokenizers.Tests/Data/tiktoken-recording.bin.gz', import.meta.url))] = process.argv.slice(2);
const engines = vocabularies.map(({ name }) => get_encoding(name));
const output = file === '-' ? process.stdout : createGzip({ level: 9 });
if (file !== '-') {
  output.pipe(createWriteStream(file));
}

const random = randomFrom(Number(seed));
for (let number = 0; number < Number(count); number++) {
  await write(stringNumber(random, number));
}
for (const text of longPieces(random)) {
  await write(text);
}
output.end();

async function write(text) {
  if (!output.write(record(text))) {
    await once(output, 'drain');
  }
}

function record(text) {
  const bytes = Buffer.alloc(4 + text.length * 2 + engines.length * 4);
  let at = bytes.writeInt32LE(text.length, 0);
  for (let i = 0; i < text.length; i++) {
    at = bytes.writeUInt16LE(text.charCodeAt(i), at);
  }
  for (const engine of engines) {
    at = bytes.writeInt32LE(engine.encode_ordinary(text).length, at);
  }
  return bytes;
}
