import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { ADDRESSES, CHARACTERS, CODE, LARGE, SPELLINGS } from './hostile-texts.ts';

/** One hostile file, and how it comes into a copy of sound content. */
export interface Hostile {
  what: string;
  write(root: string): void;
}

const EN = 'content/articles/en/no-flame.mdx';
const DATA = [
  ...['site', 'references', 'glossary', 'walkthroughs/boil-water', 'diagnosis/no-flame', 'diagnosis/en', 'agent/en'],
  ...['style/en'],
].map((name) => `content/${name}.yaml`);
const WORDS = ['content/ui/en.json', 'content/apps/en.json'];

/**
 * Hostile content, the same for the same seed.
 *
 * @param sound the files of content where nothing is wrong, by path
 */
export function hostileContent(sound: ReadonlyMap<string, string>, seed: number, count: number): Hostile[] {
  const textOf = (file: string): string => sound.get(file) ?? '';
  const file = (what: string, path: string, data: string | Uint8Array): Hostile => ({
    what: `${what}: ${path}`,
    write(root) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), data);
    },
  });
  const body = (what: string, text: string) =>
    file(
      what,
      EN,
      textOf(EN).replace('Open it.', () => `Open it.\n\n${text}\n\n`),
    );
  const one = <T>(values: readonly T[]) => fc.constantFrom(...values);

  const links = fc
    .tuple(one(SPELLINGS), one(ADDRESSES))
    .map(([spelling, address]) => body('a link', spelling(address)));
  const code = one(CODE).map((text) => body('code', text));
  const large = fc.tuple(one(LARGE), one([10, 400, 4000])).map(([make, much]) => body('a large text', make(much)));
  const characters = fc
    .tuple(one(CHARACTERS), one([EN, ...DATA, ...WORDS]), fc.nat(), one(['raw', 'entity', 'escape']))
    .map(([point, path, at, how]) => {
      const text = textOf(path);
      const place = at % (text.length + 1);
      const written = {
        raw: String.fromCodePoint(point),
        entity: `&#x${point.toString(16)};`,
        escape: `\\u${point.toString(16).padStart(4, '0').slice(-4)}`,
      }[how]!;
      return file(
        `U+${point.toString(16)} as ${how} at ${place}`,
        path,
        text.slice(0, place) + written + text.slice(place),
      );
    });
  const values = [
    '[]',
    '"',
    '*a',
    '&a [*a]',
    'javascript:alert(1)',
    '9'.repeat(400),
    'constructor',
    '__proto__',
    '{__proto__: {x: 1}}',
    '!!binary aGk=',
    '[[[[',
    '"\\ud800"',
    '<img src=x onerror=alert(1)>',
    `[${'['.repeat(5000)}`,
  ];
  /** A value of a data file is another one. */
  const data = fc.tuple(one([...DATA, EN]), fc.nat(), one(values)).map(([path, at, value]) => {
    const text = textOf(path);
    const places = [...text.matchAll(/: (?=\S)/g)].map(({ index }) => index + 2);
    const place = places[at % places.length] ?? 0;
    const end = text.slice(place).search(/[,}\]\n]/) + place;
    return file(`${value.slice(0, 30)} at ${place}`, path, text.slice(0, place) + value + text.slice(end));
  });
  const encodings = fc.tuple(one([EN, ...DATA, ...WORDS]), fc.nat(6), fc.nat()).map(([path, how, at]) => {
    const text = textOf(path);
    const bytes = Buffer.from(text);
    const place = at % (bytes.length + 1);
    const broken = Buffer.concat([bytes.subarray(0, place), Buffer.from([0xc3, 0x28]), bytes.subarray(place)]);
    const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
    const made = [
      `\uFEFF${text}`,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      wide,
      wide.swap16(),
      Buffer.from(`${text}é`, 'latin1'),
      broken,
    ];
    return file(`encoding ${how}`, path, made[how]!);
  });
  const names = one(['No-Flame', 'ひ', 'a'.repeat(200), '-', 'constructor', '..a', '<b>', '%2e%2e', 'no-flame.en']);
  const places = one(['articles/en', 'articles/xx', 'articles', 'articles/en/deep', 'articles/constructor', '']);
  const named = fc
    .tuple(names, places)
    .map(([name, place]) => file('a name', join('content', place, `${name}.mdx`), textOf(EN)));
  const onDisk = fc
    .tuple(one(['link', 'loop', 'dangling', 'out', 'folder', 'pipe', 'up']), fc.boolean())
    .map(([how, hidden]): Hostile => ({
      what: `${how}${hidden ? ', hidden' : ''}`,
      write(root) {
        const path = join(root, 'content/articles/en', `${hidden ? '.#' : ''}more.mdx`);
        if (how === 'folder') mkdirSync(path);
        else if (how === 'pipe') execFileSync('mkfifo', [path]);
        else
          symlinkSync(
            { link: 'no-flame.mdx', loop: path, dangling: 'x@y.1:2', out: '/etc/passwd', up: '../..' }[how]!,
            path,
          );
      },
    }));
  const any = fc.oneof(
    { arbitrary: links, weight: 10 },
    { arbitrary: code, weight: 4 },
    { arbitrary: large, weight: 2 },
    { arbitrary: characters, weight: 4 },
    { arbitrary: data, weight: 8 },
    { arbitrary: encodings, weight: 3 },
    { arbitrary: named, weight: 3 },
    { arbitrary: onDisk, weight: 2 },
  );
  return fc.sample(any, { seed, numRuns: count });
}
