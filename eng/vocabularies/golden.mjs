// Adds to the golden data a column for each encoding that has none yet, and checks the columns that are there: `node golden.mjs`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodings, engineFor } from './engines.mjs';

const file = fileURLToPath(new URL('../../tests/TokenBudget.Tokenizers.Tests/Data/golden-tokens.jsonl', import.meta.url));
const engines = encodings.map(name => [name, engineFor(name)]);
const lines = readFileSync(file, 'utf8').trimEnd().split('\n').map(line => {
  const entry = JSON.parse(line);
  for (const [name, count] of engines) {
    const tokens = count(entry.text);
    if ((entry[name] ??= tokens) !== tokens) {
      throw new Error(`Line ${entry.id}: ${name} is ${entry[name]}, the engine says ${tokens}.`);
    }
  }
  return JSON.stringify(entry);
});
writeFileSync(file, lines.join('\n') + '\n');
