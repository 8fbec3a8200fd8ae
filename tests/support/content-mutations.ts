import fc from 'fast-check';
import { isCollection, isPair, isScalar, parseDocument, Scalar, visit, type Document, type Pair } from 'yaml';

/** A slip of a writer: one file of some content, changed. */
export interface Mutation {
  what: string;
  file: string;
  text: string;
}

/** How a key's line can be hurt; each is given the document, the pair, and a number to choose by. */
const PAIRS: Readonly<Record<string, (document: Document, pair: Pair, pick: number) => void>> = {
  'a key dropped': (document, pair) => {
    visit(document, { Pair: (_, each) => (each === pair ? visit.REMOVE : undefined) });
  },
  'a key doubled': (document, pair) => {
    visit(document, {
      Map: (_, map) => {
        if (!map.items.includes(pair as (typeof map.items)[number])) return undefined;
        map.items.push(pair as (typeof map.items)[number]);
        return visit.BREAK;
      },
    });
  },
  'a key renamed': (_document, pair, pick) => {
    const name = String((pair.key as { value?: unknown }).value);
    const names = [`${name}x`, name.slice(1), 'constructor', '__proto__', name.toUpperCase(), `${name}　`, ''];
    pair.key = new Scalar(names[pick % names.length]);
  },
  'a value of another type': (_document, pair, pick) => {
    pair.value = parseDocument(OTHER[pick % OTHER.length]!).contents;
  },
  'a value emptied': (_document, pair, pick) => {
    pair.value = new Scalar(pick % 2 === 0 ? '' : null);
  },
  'a text in full width': (_document, pair) => {
    if (isScalar(pair.value)) pair.value = new Scalar(wide(String(pair.value.value)));
  },
};

const OTHER = ['null', 'true', '7', '-1.5', '1e400', 'text', '[]', '[one]', '[[1]]', '{}', '{ a: 1 }', '2026-13-45'];

/** How a text as such can be hurt: a line of it, or a piece. */
const TEXTS: Readonly<Record<string, (text: string, pick: number) => string>> = {
  'an emptied file': () => '',
  'an emptied body': (text) => /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '{}',
  'no head': (text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''),
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
  const slips = fc.tuple(fc.boolean(), fc.nat(), fc.nat());
  return fc.sample(slips, { seed, numRuns: count }).map(([ofData, how, pick], turn): Mutation => {
    const file = paths[turn % paths.length]!;
    const text = files.get(file)!;
    const head = /^---\n([\s\S]*?\n)---\n/.exec(text);
    const [kinds, hurt] = ofData
      ? [PAIRS, (kind: string) => hurtData(head?.[1] ?? text, kind, pick)]
      : [TEXTS, (kind: string) => TEXTS[kind]!(text, pick)];
    const names = Object.keys(kinds);
    const kind = names[how % names.length]!;
    const made = hurt(kind);
    return { what: `${kind} (${pick})`, file, text: ofData && head ? text.replace(head[1]!, () => made) : made };
  });
}

function hurtData(text: string, kind: string, pick: number): string {
  const document = parseDocument(text, { uniqueKeys: false });
  const pairs: Pair[] = [];
  const gather = (node: unknown): void => {
    if (isPair(node)) {
      pairs.push(node);
      gather(node.value);
    } else if (isCollection(node)) node.items.forEach(gather);
  };
  gather(document.contents);
  const pair = pairs[pick % Math.max(1, pairs.length)];
  if (pair) PAIRS[kind]!(document, pair, pick);
  return document.toString();
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
