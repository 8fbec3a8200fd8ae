import fc from 'fast-check';

/** A slip of a writer: one file of some content, changed. */
export interface Mutation {
  what: string;
  file: string;
  text: string;
}

const KEYS = ['x', 'constructor', '__proto__', '　', ''];
const VALUES = ['null', '""', '7', '1e400', 'text', '[]', '[[1]]', '{ a: 1 }', '2026-13-45'];

/** How a text as such can be hurt: a line of it, or a piece. */
const TEXTS: Readonly<Record<string, (text: string, pick: number) => string>> = {
  'an emptied file': () => '',
  'an emptied body': (text) => /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '{}',
  'no head': (text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''),
  'another key': (text, pick) =>
    withLine(text, pick, (line) => [line.replace(/[\w-]+(?=:)/, KEYS[pick % KEYS.length]!)]),
  'another value': (text, pick) =>
    withLine(text, pick, (line) => [line.replace(/: .*/, `: ${VALUES[pick % VALUES.length]!}`)]),
  'a line gone': (text, pick) => withLine(text, pick, () => []),
  'a line twice': (text, pick) => withLine(text, pick, (line) => [line, line]),
  'a line further in': (text, pick) => withLine(text, pick, (line) => [`  ${line}`]),
  'a line further out': (text, pick) => withLine(text, pick, (line) => [line.replace(/^ {1,2}/, '')]),
  'a tab for a space': (text, pick) => withLine(text, pick, (line) => [line.replace(' ', '\t')]),
  'a full-width colon': (text, pick) => withLine(text, pick, (line) => [line.replace(':', '：')]),
  'a full-width space': (text, pick) => withLine(text, pick, (line) => [line.replace(' ', '\u3000')]),
  'full width': (text, pick) => withLine(text, pick, (line) => [wide(line)]),
  'a colon in a text': (text, pick) => withLine(text, pick, (line) => [`${line}: more`]),
  'a quote too many': (text, pick) => withLine(text, pick, (line) => [`${line}"`]),
  'curly quotes': (text, pick) => withLine(text, pick, (line) => [line.replaceAll('"', '”')]),
  'a smaller-than sign': (text, pick) => withLine(text, pick, (line) => [`${line} <20%`]),
  'a brace': (text, pick) => withLine(text, pick, (line) => [`${line} {`]),
  'a component emptied': (text, pick) => {
    const found = [...text.matchAll(/<(Way|Step|Cause|Figure|Note)\b[^>]*>([\s\S]*?)<\/\1>/g)];
    const chosen = found[pick % Math.max(1, found.length)];
    return chosen ? text.replace(chosen[0], () => chosen[0].replace(chosen[2]!, '')) : text;
  },
  'an id changed': (text, pick) => {
    const found = [...text.matchAll(/\b(id|n|act)="([^"]*)"/g)];
    const chosen = found[pick % Math.max(1, found.length)];
    return chosen ? text.replace(chosen[0], () => `${chosen[1]}="${pick % 2 ? '99' : 'constructor'}"`) : text;
  },
};

/**
 * Slips in the files of some content, the same for the same seed: each hurts one of them, and every file has its turn.
 *
 * @param files content where nothing is wrong, by path
 */
export function contentMutations(files: ReadonlyMap<string, string>, seed: number, count: number): Mutation[] {
  const paths = [...files.keys()].sort();
  const names = Object.keys(TEXTS);
  return fc.sample(fc.tuple(fc.nat(), fc.nat()), { seed, numRuns: count }).map(([how, pick], turn): Mutation => {
    const file = paths[turn % paths.length]!;
    const kind = names[how % names.length]!;
    return { what: `${kind} (${pick})`, file, text: TEXTS[kind]!(files.get(file)!, pick) };
  });
}

function withLine(text: string, pick: number, change: (line: string) => string[]): string {
  const lines = text.split('\n');
  const at = pick % lines.length;
  return lines.toSpliced(at, 1, ...change(lines[at]!)).join('\n');
}

/** As a Japanese keyboard writes it. */
function wide(text: string): string {
  return text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).replaceAll(' ', '\u3000');
}
