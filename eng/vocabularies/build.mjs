// Builds the committed blobs and their manifest. `--check` builds in memory and compares instead of writing.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractClasses, layOutBytes } from './classes.mjs';
import { layOutVocabulary } from './layout.mjs';
import { layOutNormalization } from './normalization.mjs';
import { packageVersion, readVocabulary, sha256, vocabularies } from './sources.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const sources = join(here, '..', '..', 'src');

const check = process.argv.includes('--check');

const outputs = [
  {
    assembly: 'TokenBudget.Tokenizers',
    folder: 'TokenBudget.Tokenizers/Text',
    file: 'unicode-classes.bin',
    content: layOutBytes(extractClasses()),
    source: { package: 'tiktoken', version: packageVersion('tiktoken'), file: 'tiktoken_bg.wasm', licence: 'MIT' },
  },
  {
    assembly: 'TokenBudget.Tokenizers',
    folder: 'TokenBudget.Tokenizers/Text',
    file: 'unicode-normalization.bin',
    content: layOutNormalization(),
    source: { package: 'node', version: `Unicode ${process.versions.unicode}, cut to what tiktoken ${packageVersion('tiktoken')} knows`, file: 'String.prototype.normalize', licence: 'Unicode-3.0' },
  },
  ...vocabularies.map(source => ({
    assembly: source.assembly,
    folder: `Vocabularies/${source.assembly}`,
    file: `${source.name}.bin`,
    content: layOutVocabulary(readVocabulary(source), source),
    source: { package: source.package, version: packageVersion(source.package), file: source.file, sha256: source.sha256, licence: source.licence },
  })),
];
const manifest = JSON.stringify(
  outputs.map(({ assembly, file, content, source }) => ({ assembly, file, bytes: content.length, sha256: sha256(content), source })),
  null,
  2) + '\n';

const files = [
  ...outputs.map(({ folder, file, content }) => [join(sources, folder, file), content]),
  [join(here, 'vocabularies.json'), Buffer.from(manifest)],
];
for (const [path, content] of files) {
  if (!check) {
    writeFileSync(path, content);
  } else if (!content.equals(readFileSync(path))) {
    throw new Error(`${path} is not what the sources build. Run "npm run build".`);
  }
  console.log(check ? 'same' : 'wrote', path, content.length);
}
