import { Document } from 'yaml';
import { assertDefined } from '../../machines/assert-defined.ts';
import { libraryProblems } from '../../src/build/check/report.ts';
import {
  formatProblem,
  published,
  readLibrary,
  recordFile,
  writeRecord,
  type Library,
  type TranslationUnit,
  alignmentOf,
} from '../../src/content/index.ts';
import type { FileChange } from '../new/write.ts';
import { dataPathOf } from '../text/phrase-places.ts';
import { lineEnd } from '../text/lines.ts';
import { applied, type Span } from '../text/spans.ts';
import { headSpan } from '../yaml/head.ts';
import { textsIn, withAdded, withList, withString } from '../yaml/values.ts';
import type { ExchangeFile } from './exchange.ts';
import { codesOf } from './markup.ts';
import { phraseId, phrasesFor, type Phrase } from './phrases.ts';

export interface ImportPlan {
  changes: readonly FileChange[];
  /** What was left out, and why. */
  notes: readonly string[];
  /** Why nothing may be written. */
  faults: readonly string[];
}

/** A phrase with the words that it gets. */
interface Wanted {
  phrase: Phrase;
  target: string;
}

/** What a file from a translator changes. Phrases whose words are the same are accepted, but not written. */
export function planImport(
  library: Library,
  texts: ReadonlyMap<string, string>,
  publicFiles: ReadonlySet<string>,
  file: ExchangeFile,
): ImportPlan {
  const { from, language } = file;
  const phrases = phrasesFor(library, texts, from, language);
  const { wanted, notes, faults } = matched(phrases, file);
  const after = new Map(texts);
  const done: Wanted[] = [];
  for (const [unit, its] of Map.groupBy(wanted, ({ phrase }) => phrase.unit)) {
    const all = phrases.filter((phrase) => phrase.unit === unit);
    const name = unit.file(language);
    const own = after.get(name);
    const begun = own ?? newText(unit, name, all, its, after.get(unit.file(from)));
    if (begun === undefined) {
      notes.push(`${name}: not written, as ${its.length} of its ${all.length} phrases are translated. All are needed.`);
      continue;
    }
    const isNew = own === undefined && unit.article !== undefined;
    const { text, left } = isNew ? { text: begun, left: [] } : withWords(begun, language, all, its);
    notes.push(
      ...left.map(
        ({ phrase: { id } }) =>
          `${id}: not imported, ${name} lacks this part. Copy it from the source, then import again.`,
      ),
    );
    const written = its.filter((each) => !left.includes(each));
    done.push(...written);
    after.set(name, text);
    const record = recordWith(library, unit, { from, language }, written);
    if (record !== undefined) after.set(recordFile(language, unit.id), record);
  }
  const changes = [...after].flatMap(([name, text]): FileChange[] => {
    const before = texts.get(name);
    return text === before ? [] : [{ file: name, text, ...(before !== undefined && { before }) }];
  });
  if (faults.length > 0 || changes.length === 0) return { changes, notes, faults };
  const result = readLibrary(after, new Map(), publicFiles);
  const now = new Map(phrasesFor(result, after, from, language).map((phrase) => [phrase.id, phrase.target]));
  const broken = done.filter(({ phrase: { id }, target }) => now.get(id) !== target);
  faults.push(
    ...broken.map(
      ({ phrase: { id } }) => `${id}: this text would begin or end a part of the article. Write it without Markdown.`,
    ),
    ...newProblems(library, result),
  );
  return { changes, notes, faults };
}

/** Finds the phrase for each translation. Only what differs from the present words is held to the source's codes. */
function matched(phrases: readonly Phrase[], { phrases: given, language }: ExchangeFile) {
  const known = new Map(phrases.map((phrase) => [phrase.id, phrase]));
  const byPlace = Map.groupBy(phrases, ({ id }) => placeOf(id));
  const [wanted, notes, faults, seen]: [Wanted[], string[], string[], Set<string>] = [[], [], [], new Set()];
  let open = 0;
  for (const { id, source, target, isOpen } of given) {
    const place = byPlace.get(placeOf(id));
    const numbered = known.get(id);
    const phrase = [numbered, ...(place ?? [])].find((each) => each && isSame(each.source, source));
    if (seen.has(id)) faults.push(`${id}: the file has it twice. Remove one of the two.`);
    seen.add(id);
    if (!place) faults.push(`${id}: there is no such text here. Export again, and translate that file.`);
    else if (!phrase)
      notes.push(
        `${id}: outdated, the source has changed since the export. Export again. Now: ${numbered?.source ?? '(removed)'}`,
      );
    else if (target === undefined) continue;
    else if (isOpen) open += 1;
    else {
      const isKept = phrase.target !== undefined && isSame(phrase.target, target);
      const its = isKept ? (phrase.target ?? '') : framed(target, phrase.target ?? phrase.source);
      const expected = [phrase.source, phrase.target ?? phrase.source].map((text) => codesOf(text).join(' '));
      const codes = codesOf(its);
      if (!isKept && !expected.includes(codes.join(' ')))
        faults.push(
          `${id}: the codes of the ${language} text differ from the source. It has ${list(codes)}; the source has ${list(codesOf(phrase.source))}. Restore them.`,
        );
      else if (!isKept || phrase.before !== phrase.text) wanted.push({ phrase, target: its });
    }
  }
  if (open > 0)
    notes.push(
      `Phrases that are still marked as not translated (\`initial\`, \`fuzzy\`), and so not imported: ${open}.`,
    );
  return { wanted, notes, faults };
}

function placeOf(id: string): string {
  return id.replace(/:\d+$/, '');
}

/** Some tools break lines and indent. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.replace(/\s+/g, ' ').trim());
  return x === y || (a.includes('\n') !== b.includes('\n') && a.replace(/\s/g, '') === b.replace(/\s/g, ''));
}

/** A translation on as many lines as the text that it replaces, and with the same white space around it. */
function framed(target: string, like: string): string {
  const [, before = '', after = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(like) ?? [];
  const words = target.trim();
  return before + (like.trim().includes('\n') ? words : words.replace(/\s*\n\s*/g, ' ')) + after;
}

function list(codes: readonly string[]): string {
  return codes.length === 0 ? 'none' : codes.join(', ');
}

/** An article that is not there yet is made of its source: a draft, because its search words are not translated. */
function newText(
  { article }: TranslationUnit,
  file: string,
  all: readonly Phrase[],
  wanted: readonly Wanted[],
  source: string | undefined,
): string | undefined {
  if (article === undefined) return file.endsWith('.json') ? '{\n}\n' : '';
  if (wanted.length < all.length || source === undefined) return undefined;
  const text = edited(
    source,
    wanted.map(({ phrase, target }) => ({ where: phrase.written.source?.where, target })),
  );
  return /^draft: true$/m.test(text) ? text : text.replace(/\r?\n---/, (end) => `\ndraft: true${end}`);
}

interface Edit {
  where: NonNullable<Phrase['written']['target']>['where'] | undefined;
  target: string;
}

function edited(text: string, edits: readonly Edit[], more: readonly Span[] = []): string {
  const spans = edits.flatMap(({ where, target }): Span[] =>
    where?.kind === 'text' ? [{ from: where.from, to: where.to, insert: target }] : [],
  );
  const inOrder = [...spans, ...more].sort((a, b) => a.from - b.from);
  // The front matter comes last: it would move the spans.
  return edits.reduce(
    (result, { where, target }) => {
      if (where?.kind === 'data') return withString(result, where.path, target) ?? result;
      const span = where?.kind === 'head' && headSpan(result, (head) => withString(head, where.path, target));
      return span ? applied(result, [span]) : result;
    },
    applied(text, inOrder),
  );
}

/** The file of a unit with other words; `left` has no place in it. */
function withWords(
  text: string,
  language: string,
  all: readonly Phrase[],
  wanted: readonly Wanted[],
): { text: string; left: readonly Wanted[] } {
  const left: Wanted[] = [];
  const edits: Edit[] = [];
  const spans: Span[] = [];
  const lists = new Set<string>();
  let last: Phrase | undefined;
  const targets = new Map(wanted.map((each) => [each.phrase, each]));
  for (const phrase of all) {
    if (phrase.place !== last?.place) last = undefined;
    const each = targets.get(phrase);
    const { source, target } = phrase.written;
    const block = last?.written.target?.block;
    if (each && target) edits.push({ where: target.where, target: each.target });
    else if (each && phrase.target === undefined && block && source?.block && source.where.kind === 'text') {
      const { from, text: whole } = source.block;
      const words = whole.slice(0, source.where.from - from) + each.target + whole.slice(source.where.to - from);
      const gap = /^\s*(?:[-*+]|\d+[.)]) /.test(whole) ? '\n' : '\n\n';
      spans.push({ from: block.to, to: block.to, insert: (gap + words).replace(/\r?\n/g, lineEnd(text)) });
    } else if (each && phrase.target === undefined && source?.where.kind === 'data') lists.add(phrase.place);
    else if (each && each.target !== phrase.target) left.push(each);
    if (target) last = phrase;
  }
  let result = edited(text, edits, spans);
  const byPlace = Map.groupBy(all, ({ place }) => place);
  const { unit } = assertDefined(all[0], 'A phrase');
  const additions = [...lists].map((place) => {
    const phrases = byPlace.get(place) ?? [];
    return { place, phrases, path: dataPathOf(unit, language, place) };
  });
  for (const [group, its] of Map.groupBy(additions, ({ path: [first = ''] }) => first)) {
    const values = its.map(({ path, phrases }) => ({ path, value: valueOf(phrases, targets) }));
    const isNew = !textsIn(result).some(({ path }) => path[0] === group);
    if (isNew && values.every(({ path, value }) => path.length > 1 && value !== undefined)) {
      // At once: to add one value reads the whole text again.
      const data = new Document({});
      for (const { path, value } of values) data.setIn(path, value);
      result = withAdded(result, [group], data.get(group)) ?? result;
      continue;
    }
    for (const { place, phrases, path } of its) {
      const next = withData(result, path, phrases, targets);
      if (next === undefined) left.push(...wanted.filter(({ phrase }) => phrase.place === place));
      result = next ?? result;
    }
  }
  return { text: result, left };
}

/** The words of a place, all of a list; nothing if some of that are missing. */
function valueOf(
  phrases: readonly Phrase[],
  targets: ReadonlyMap<Phrase, Wanted>,
): string | readonly string[] | undefined {
  const words = phrases.flatMap((phrase) => targets.get(phrase)?.target ?? phrase.target ?? []);
  const where = phrases[0]?.written.source?.where;
  if (where?.kind !== 'data' || typeof where.path.at(-1) !== 'number') return words[0];
  return words.length < phrases.length ? undefined : words;
}

/** Data with words, or with all words of a list, that were missing. */
function withData(
  text: string,
  path: readonly string[],
  phrases: readonly Phrase[],
  targets: ReadonlyMap<Phrase, Wanted>,
): string | undefined {
  const value = valueOf(phrases, targets);
  if (value === undefined) return undefined;
  return typeof value !== 'string' && phrases.some(({ target }) => target !== undefined)
    ? withList(text, path, value)
    : withAdded(text, path, value);
}

/** The record of what a translation was made from, with the phrases that were accepted; nothing if none was. */
function recordWith(
  library: Library,
  unit: TranslationUnit,
  { from, language }: Pick<ExchangeFile, 'from' | 'language'>,
  wanted: readonly Wanted[],
): string | undefined {
  if (!wanted.some(({ phrase: { before, text } }) => before !== text)) return undefined;
  const accepted = new Set(wanted.map(({ phrase: { id } }) => id));
  const record = library.records.get(recordFile(language, unit.id))?.places ?? new Map<string, readonly string[]>();
  const source = unit.places(from) ?? new Map<string, readonly string[]>();
  const places = [...new Set([...source.keys(), ...record.keys()])].map((place): [string, string[]] => {
    const now = source.get(place) ?? [];
    let index = 0;
    const recorded = record.get(place);
    const isAccepted = () => accepted.has(phraseId(unit, place, ++index));
    // Without a record nothing says which of the phrases was made from which.
    if (!recorded) return [place, now.every(isAccepted) ? [...now] : []];
    const aligned = alignmentOf(new Map([[place, recorded]]), new Map([[place, now]]));
    return [
      place,
      aligned.flatMap(({ before, after }) => (after !== undefined && isAccepted() ? after : (before ?? []))),
    ];
  });
  return writeRecord(
    { of: from, places: new Map(places.filter(([, texts]) => texts.length > 0)) },
    unit.file(language),
  );
}

/** What the check finds only after the import. */
function newProblems(before: Library, after: Library): string[] {
  const found = libraryProblems(published(after));
  if (found.length === 0) return [];
  const counts = new Map<string, number>();
  const key = ({ file, code }: (typeof found)[number]) => `${file} ${code}`;
  for (const problem of libraryProblems(published(before)))
    counts.set(key(problem), (counts.get(key(problem)) ?? 0) + 1);
  return found
    .filter((problem) => {
      const left = counts.get(key(problem)) ?? 0;
      counts.set(key(problem), left - 1);
      return left <= 0;
    })
    .map(formatProblem);
}
