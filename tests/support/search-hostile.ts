import fc from 'fast-check';

const MARKUP = [
  '<script>document.title="hit"</script>',
  '<img src=x onerror="document.title=\'hit\'">',
  '"><svg/onload=alert(1)>',
  '{{constructor.constructor("return 1")()}}',
  'javascript:alert(1)',
  "'; DROP TABLE articles; --",
  '&lt;b&gt;',
];
const PATTERNS = ['(a+)+$', '[', '\\', '.*'.repeat(50), '$&', '$1', '%24%26', '^', '(?<=x)', '{2,}'];
const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'];
const LONG = [
  'エラー'.repeat(33_000),
  'a'.repeat(100_000),
  'かな '.repeat(30_000),
  'camera '.repeat(15_000),
  '\u{1f469}\u200d\u{1f4bb}'.repeat(20_000),
  'か\u3099'.repeat(40_000),
];
const STRANGE = ['\ud800', 'a\udfffb', '\u0000', '\u202eevil', '\ufeff', '\r\n\t', 'ﷺ'.repeat(40), 'İ', '㍿', 'ｶﾞ'];

/** Questions that somebody asks who wants to break something, always the same ones: markup, patterns, 100 kB of text, halves of letters. */
export function hostileQueries(count: number): string[] {
  const piece = fc.oneof(
    fc.constantFrom(...MARKUP, ...PATTERNS, ...KEYS, ...STRANGE),
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
    fc.stringMatching(/^[-ー~〜a-zぁ-んァ-ヶ0-9 ]{0,40}$/u),
  );
  const query = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  return [...LONG, ...fc.sample(query, { numRuns: count - LONG.length, seed: 11 })];
}
