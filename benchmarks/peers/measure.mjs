// Measures TokenBudget beside npm tokenisers, in turn, each in processes of its own:
//
//   node measure.mjs FOLDER [rounds]
//
// FOLDER has english.txt, csharp.txt and chinese.txt. Prints medians over the rounds: milliseconds to the first count of a prompt; for each text
// its tokens, and megabytes per second of processor time, the first time that it is seen and at best, in chunks of 2,000 UTF-16 units. The
// first quarter of each text warms up for the others, the rest is measured. Needs `npm install` in this folder, and Release builds of TokenBudget.ColdCount and TokenBudget.Benchmarks.Tokenizers.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const names = ['english', 'csharp', 'chinese'];
const chunkLength = 2000;
const repeats = 5;
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

const [command, ...rest] = process.argv.slice(2);
if (command === '--peer') {
  console.log(JSON.stringify(await measurePeer(...rest)));
} else if (command) {
  compare(command, Number(rest[0] ?? 5));
} else {
  console.error('Usage: node measure.mjs FOLDER [rounds]');
  process.exitCode = 2;
}

function compare(folder, rounds) {
  const measured = { TokenBudget: [], ...Object.fromEntries(Object.keys(peers).map(name => [name, []])) };
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(measured)) {
      measured[name].push(name === 'TokenBudget' ? measureOurs(folder) : JSON.parse(run(process.execPath, [fileURLToPath(import.meta.url), '--peer', name, folder])));
    }
  }
  for (const [name, results] of Object.entries(measured)) {
    console.log(`${name}: first count ${median(results, result => result.firstCount).toFixed(1)} ms`);
    for (const text of names) {
      const { tokens, error } = results[0].texts[text];
      const rate = which => `${median(results, result => result.texts[text][which]).toFixed(1).padStart(6)} MB/s`;
      console.log(`  ${text.padEnd(8)} ${error ? `throws: ${error}` : `${String(tokens).padStart(7)} tokens ${rate('first')} at first ${rate('best')} at best`}`);
    }
  }
}

function measureOurs(folder) {
  const program = name => fileURLToPath(new URL(`../../artifacts/bin/${name}/release/${name}`, import.meta.url));
  const texts = {};
  for (const line of run(program('TokenBudget.Benchmarks.Tokenizers'), ['throughput', 'o200k_base'], { TOKENBUDGET_CORPORA: folder }).trim().split('\n')) {
    const [, text, tokens, , first, , , , best] = line.split(/ +/);
    texts[text] = { tokens: Number(tokens), first: Number(first), best: Number(best) };
  }
  return { firstCount: Number(run(program('TokenBudget.ColdCount'), ['o200k_base']).split(' ')[0]), texts };
}

function run(program, args, environment = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...environment } });
  if (status !== 0) {
    throw new Error(`${program} ${args.join(' ')} failed: ${error ?? stderr}`);
  }
  return stdout;
}

function median(results, value) {
  const sorted = results.map(value).sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

async function measurePeer(name, folder) {
  const start = performance.now();
  const count = await peers[name]();
  count(prompt);
  const firstCount = performance.now() - start;
  const corpora = Object.fromEntries(names.map(text => [text, readFileSync(join(folder, `${text}.txt`), 'utf8')]));
  const countAll = text => {
    let tokens = 0;
    for (let at = 0; at < text.length; at += chunkLength) {
      tokens += count(text.slice(at, at + chunkLength));
    }
    return tokens;
  };
  const texts = {};
  for (const text of names) {
    try {
      for (const other of names.filter(other => other !== text)) {
        countAll(corpora[other].slice(0, quarter(corpora[other])));
      }
      const measured = corpora[text].slice(quarter(corpora[text]));
      texts[text] = rates(() => countAll(measured), Buffer.byteLength(measured));
    } catch (error) {
      texts[text] = { error: error.message };
    }
  }
  return { firstCount, texts };
}

function quarter(text) {
  return Math.floor(text.length / 4);
}

function rates(count, bytes) {
  const measured = [];
  let tokens;
  for (let round = 0; round < repeats; round++) {
    const from = process.cpuUsage();
    tokens = count();
    const { user, system } = process.cpuUsage(from);
    measured.push(bytes / (user + system));
  }
  return { tokens, first: measured[0], best: Math.max(...measured) };
}
