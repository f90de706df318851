// Strings that try hard to find a difference: every script and class, seams between them, contractions, runs, odd white
// space, halves of surrogate pairs, prose, code and data. Deterministic for a seed.

/** A small seeded generator (mulberry32): equal on every machine. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6D2B79F5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = limit => Math.floor(next() * limit);
  return { below, pick: list => list[below(list.length)] };
}

const ranges = {
  lower: [[0x61, 0x7A], [0xDF, 0xF6], [0x430, 0x44F], [0x3B1, 0x3C9], [0x1D41A, 0x1D433], [0x10428, 0x1044F]],
  upper: [[0x41, 0x5A], [0xC0, 0xD6], [0x410, 0x42F], [0x391, 0x3A1], [0x1D400, 0x1D419], [0x10400, 0x10427], [0x1C5, 0x1C5]],
  caseless: [[0x4E00, 0x9FA5], [0x3041, 0x3096], [0x30A1, 0x30FA], [0xAC00, 0xD7A3], [0x5D0, 0x5EA], [0x627, 0x64A], [0x905, 0x939], [0xE01, 0xE30], [0x20000, 0x2A6DF], [0x2B0, 0x2C1], [0xAA, 0xAA], [0x30FC, 0x30FC]],
  mark: [[0x300, 0x36F], [0x93E, 0x94C], [0xE31, 0xE3A], [0xFE00, 0xFE0F], [0x20D0, 0x20F0], [0xE0100, 0xE01EF]],
  number: [[0x30, 0x39], [0x660, 0x669], [0x966, 0x96F], [0xBC, 0xBE], [0x2160, 0x2188], [0x1D7CE, 0x1D7FF], [0xFF10, 0xFF19]],
  space: [[0x20, 0x20], [0x09, 0x0D], [0x85, 0x85], [0xA0, 0xA0], [0x1680, 0x1680], [0x2000, 0x200A], [0x2028, 0x2029], [0x202F, 0x202F], [0x205F, 0x205F], [0x3000, 0x3000]],
  other: [[0x21, 0x2F], [0x3A, 0x40], [0x5B, 0x60], [0x7B, 0x7F], [0x00, 0x08], [0x200B, 0x200F], [0xFEFF, 0xFEFF], [0x2010, 0x2027], [0x3001, 0x3003], [0x1F300, 0x1F64F], [0x1F900, 0x1F9FF], [0xE000, 0xE010], [0x378, 0x379], [0xFFFD, 0xFFFF]],
  half: [[0xD800, 0xDFFF]],
  any: [[0x00, 0xFFFF], [0x10000, 0x1FFFF], [0x20000, 0x3FFFF], [0xE0000, 0x10FFFF]],
};
const classes = Object.keys(ranges);

const contractions = ["'s", "'S", "'\u017F", "'t", "'T", "'re", "'rE", "'ve", "'VE", "'m", "'ll", "'lL", "'l", "'r", "'d", "'D", "'", "''", "'x", '\u2019s'];

const fragments = [
  'The quick brown fox jumps over the lazy dog. ', "It's what they're told; I'd say we'll see, won't we? ", 'Summarize the following document in three bullet points.\n',
  'You are a helpful assistant. Answer in JSON only.\n\n', 'Der Übergang ist für Fußgänger gesperrt. ', "L'été, les élèves n'étudient pas. ", '¿Dónde está el baño? ',
  'Съешь же ещё этих мягких французских булок. ', '请用中文总结以下文档的主要内容。', '人工智能正在改变我们的生活方式，', 'これはテストです。カタカナと漢字。', '대한민국의 수도는 서울입니다. ',
  'مرحبا بالعالم، كيف حالك؟ ', 'שלום עולם ', 'नमस्ते दुनिया, आप कैसे हैं? ', 'สวัสดีชาวโลก ', 'Xin chào thế giới ', 'Γειά σου Κόσμε ', 'Բարեւ աշխարհ ',
  'public static async Task<int> Main(string[] args)\r\n{\r\n    await Console.Out.WriteLineAsync($"Hello {args[0]}");\r\n}\r\n',
  'for (var i = 0; i < items.Count; i++) {\n\tsum += items[i] * 0.5m;\n}\n', 'def f(x):\n    return [y ** 2 for y in range(x) if y % 3 == 0]\n',
  '{"name": "get_weather", "parameters": {"type": "object", "properties": {"city": {"type": "string"}}}}', '<div class="a-b">&nbsp;text</div>\n', 'SELECT * FROM users WHERE id = 42;\n',
  'https://example.com/a/b?c=d&e=%20f#g ', '/usr/local/bin\\n//comment\n///\n', '3.14159265358979 1,234,567.89 2026-11-22T01:02:03Z ', '0xDEADBEEF 550e8400-e29b-41d4-a716-446655440000 ',
  'HTTPServer XMLHttpRequest iPhone15Pro parseJSON SCREAMING_SNAKE_CASE kebab-case-name ', '<|endoftext|>', '<|im_start|>user\n', '👨‍👩‍👧‍👦 🏳️‍🌈 👍🏽 é é ', '| a | b |\n|---|---|\n| 1 | 2 |\n',
  '```csharp\nvar x = 1;\n```\n', '- [ ] todo\n  - nested\n', '\t\t\t', '    ', '\r\n\r\n', ' \n \n', '!!!???...', '-----=====*****', '≤≥≠→←∑∞', 'ABC中DEF', 'A\u0301B\u0301c', 'ǅenana', '𝐇𝐞𝐥𝐥𝐨', '𠮷野家',
];

const fromRange = (random, [first, last]) => String.fromCodePoint(first + random.below(last - first + 1));

// String.fromCodePoint makes a lone half of U+D800..U+DFFF, which is what is wanted there.
const ofClass = (random, name) => fromRange(random, random.pick(ranges[name]));

const kinds = [
  // One to three classes in alternation: the seams of the patterns.
  random => {
    const chosen = [random.pick(classes), random.pick(classes), random.pick(classes)];
    return repeat(1 + random.below(40), () => ofClass(random, random.pick(chosen)));
  },
  // All classes.
  random => repeat(1 + random.below(60), () => ofClass(random, random.pick(classes))),
  // Words with and without marks, cases, prefixes and contractions.
  random => repeat(1 + random.below(12), () => ofClass(random, random.pick(['space', 'space', 'other', 'mark', 'caseless']))
    + repeat(random.below(5), () => ofClass(random, 'upper'))
    + repeat(random.below(3), () => ofClass(random, random.pick(['caseless', 'mark', 'upper'])))
    + repeat(random.below(6), () => ofClass(random, 'lower'))
    + (random.below(2) === 0 ? random.pick(contractions) : '')),
  // ASCII only.
  random => repeat(1 + random.below(80), () => String.fromCharCode(random.below(128))),
  // White space and what follows it.
  random => repeat(1 + random.below(10), () => repeat(random.below(6), () => random.pick([' ', ' ', '\t', '\n', '\r', '\r\n', '\u00A0', '\u3000', '\u0085'])) + random.pick(['a', '1', '!', '/', '\u0301', '中', "'s", ''])),
  // Prose, code and data.
  random => repeat(1 + random.below(6), () => random.pick(fragments)),
  // The same, cut anywhere.
  random => {
    const text = repeat(2 + random.below(5), () => random.pick(fragments));
    const start = random.below(text.length);
    return text.slice(start, start + 1 + random.below(200));
  },
  // The same, with noise.
  random => {
    const units = [...repeat(1 + random.below(4), () => random.pick(fragments))];
    for (let i = 1 + random.below(6); i > 0; i--) {
      units.splice(random.below(units.length + 1), random.below(3), ofClass(random, random.pick(classes)));
    }
    return units.join('');
  },
  // Long single pieces.
  random => {
    const unit = repeat(1 + random.below(4), () => ofClass(random, random.pick(classes)));
    return unit.repeat(1 + random.below(120));
  },
  // Long random words in one script.
  random => {
    const range = random.pick(ranges[random.pick(['lower', 'upper', 'caseless'])]);
    return repeat(1 + random.below(150), () => fromRange(random, range));
  },
];

/** One string; the kinds take turns. */
export const stringNumber = (random, number) => kinds[number % kinds.length](random);

/** Single pieces of several thousand characters, about as long as an engine with quadratic merging can stand. */
export const longPieces = random => [
  'a'.repeat(6000),
  ' '.repeat(6000),
  '\u{1F600}'.repeat(1500),
  'e' + '\u0301'.repeat(3000),
  '中文'.repeat(1000),
  '=-'.repeat(3000),
  repeat(6000, () => ofClass(random, 'lower')),
  repeat(3000, () => ofClass(random, 'caseless')),
  repeat(2000, () => ofClass(random, 'other')),
];

function repeat(count, make) {
  let text = '';
  for (let i = 0; i < count; i++) {
    text += make();
  }
  return text;
}
