// Real text for differential runs: the text files under a folder, cut into strings. Order and cuts are the same for the same files and seed.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

const extensions = new Set(['.txt', '.md', '.rst', '.html', '.htm', '.cs', '.rs', '.py', '.js', '.mjs', '.ts', '.json', '.css', '.xml', '.yml', '.yaml']);
const longest = 2000;

/** The strings of all text files under a folder, up to 2,000 UTF-16 units each, cut anywhere, also between the halves of a surrogate pair. */
export function* stringsOf(folder, random) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && extensions.has(extname(entry.name)))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));
  for (const file of files.sort()) {
    const text = readFileSync(file, 'utf8');
    for (let start = 0, end; start < text.length; start = end) {
      end = Math.min(start + 1 + random.below(longest), text.length);
      yield text.slice(start, end);
    }
  }
}
