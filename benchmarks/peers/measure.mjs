// Counts files with npm tokenisers: `node measure.mjs FILE...` prints the time to the first count, then, for every file, the
// tokens and the best of five in MB/s of processor time. Needs `npm install` in this folder first.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const rounds = 5;
const prompt = 'You are a support assistant. Answer in two sentences and name your sources, please.';

const peers = {
  'tiktoken 1.0.22': async () => {
    const { get_encoding } = await import('tiktoken');
    const encoding = get_encoding('o200k_base');
    return text => encoding.encode_ordinary(text).length;
  },
  'gpt-tokenizer 4.0.0': async () => {
    const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
    return text => countTokens(text, { disallowedSpecial: new Set() });
  },
  'ai-tokenizer 1.0.6': async () => {
    const [{ default: Tokenizer }, encoding] = await Promise.all([import('ai-tokenizer'), import('ai-tokenizer/encoding/o200k_base')]);
    const tokenizer = new Tokenizer(encoding);
    return text => tokenizer.count(text);
  },
};

// Every peer in a process of its own, so that none warms up another.
const [only, ...files] = process.argv[2] === '--peer' ? process.argv.slice(3) : ['', ...process.argv.slice(2)];
if (only === '') {
  for (const name of Object.keys(peers)) {
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--peer', name, ...files], { stdio: 'inherit' });
  }
} else {
  await measure(only, files);
}

async function measure(name, files) {
  const start = performance.now();
  const count = await peers[name]();
  count(prompt);
  console.log(`${name}: first count ${(performance.now() - start).toFixed(0)} ms`);
  for (const file of files) {
    try {
      measureFile(count, file);
    } catch (error) {
      console.log(`  ${basename(file).padEnd(14)} throws: ${error.message}`);
    }
  }
}

function measureFile(count, file) {
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  let best = Infinity;
  let tokens = 0;
  for (let round = 0; round < rounds; round++) {
    const from = process.cpuUsage();
    tokens = count(text);
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, user + system);
  }
  console.log(`  ${basename(file).padEnd(14)} ${String(tokens).padStart(9)} tokens ${(bytes.length / best).toFixed(1).padStart(7)} MB/s`);
}
