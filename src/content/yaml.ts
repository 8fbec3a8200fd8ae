import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Pair,
} from 'yaml';
import { fault, type Path, type Problem } from '../../machines/problem.ts';
import { memoized } from '../i18n/index.ts';
import { characterProblems, strangeIn, strangeProblem } from './characters.ts';
import { LIMITS, textTooLong, tooDeep, tooLarge } from './limits.ts';

export interface YamlText {
  data: unknown;
  problems: Problem[];
  /** The line of the value at `path`, or of its nearest parent. */
  lineOf(path: Path): number;
}

type YamlFault = Problem & { at: number };

/**
 * Reads YAML (or JSON). Duplicate keys and recursive aliases are problems. Never throws. Front matter has `firstLine`
 * 2.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlText {
  if (text.length > LIMITS.file) return unreadYaml([{ ...tooLarge, file, line: 1 }]);
  const { lines, document } = documentOf(text);
  // Forbidden characters in the file are reported once for the file.
  const sound = strangeIn(text, file) === undefined ? file : undefined;
  const faults = document.errors.length > 0 ? syntaxFaults(document, lines) : valueFaults(document, sound);
  const found = faults.length > 0 ? faults : dataOf(document);
  // A document is much larger than its text, and most lines are never needed: parsed again on demand.
  let asked: ReturnType<typeof documentOf> | undefined;
  return {
    data: Array.isArray(found) ? undefined : found.data,
    problems: (Array.isArray(found) ? found : []).slice(0, LIMITS.problems).map(({ at, ...problem }): Problem => {
      const { line, col } = lines.linePos(at);
      return { ...problem, file, line: line + firstLine - 1, column: col };
    }),
    lineOf(path) {
      const { lines, document } = (asked ??= documentOf(text));
      let [node, line]: [unknown, number] = [document.contents, firstLine];
      for (const key of path) {
        const inner: unknown = isCollection(node) ? node.get(key, true) : undefined;
        // A single value may be written for a list of one.
        if (inner === undefined && key === 0 && !isSeq(node)) continue;
        if (!isNode(inner) || !inner.range) break;
        [node, line] = [inner, lines.linePos(inner.range[0]).line + firstLine - 1];
      }
      return line;
    },
  };
}

/** The number of texts kept per file: the studio alternates between saved, unsaved and past ones. */
export const KEPT_READINGS = 4;

const filesRead = memoized((file) => memoized((text) => readText(text, file), KEPT_READINGS));

/** Reads a whole file with its forbidden characters. Unchanged files are not parsed again. */
export function parseText(text: string, file: string): YamlText {
  return filesRead(file)(text);
}

function readText(text: string, file: string): YamlText {
  const strange = characterProblems(text, file);
  return strange.length > 0 ? unreadYaml(strange) : parseYaml(text, file);
}

export function unreadYaml(problems: Problem[]): YamlText {
  return { data: undefined, problems, lineOf: () => 1 };
}

function documentOf(text: string) {
  const lines = new LineCounter();
  // Comparing all keys takes minutes in large files: `valueFaults` finds duplicates.
  const options = {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  } as const;
  return { lines, document: parseDocument(text, options) };
}

/** Adds file and line to problems, and limits their number. */
export function locate(problems: readonly Problem[], file: string, yaml: YamlText): Problem[] {
  return problems
    .slice(0, LIMITS.problems)
    .map((problem) => ({ ...problem, file, line: yaml.lineOf(problem.path ?? []) }));
}

const CAREFULLY =
  'Check quotes, colons and indentation here and in the lines above. Put texts with such characters in double quotes.';
const INDENTATION = 'Indent with two spaces for each level, never with tabs or full-width spaces.';

/** What the parser's codes mean, where its messages are hard to understand, and the remedy. */
const MEANINGS: Readonly<Record<string, [message: string | undefined, hint: string]>> = {
  BAD_INDENT: [undefined, INDENTATION],
  TAB_AS_INDENT: [undefined, INDENTATION],
  BLOCK_AS_IMPLICIT_KEY: [
    'a text contains a colon, or the line below is indented too far',
    'Put a text that contains a colon in double quotes. Indent fields of the same group equally.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a name is not followed by a colon and a space',
    'Write a half-width colon and a half-width space after each name: `name: …`.',
  ],
  BAD_SCALAR_START: [undefined, 'Put the text in double quotes.'],
  MISSING_CHAR: [undefined, 'Add it where the text ends: here, or in a line above.'],
};

/** Parser errors often cause others: only the first one of a line is reported. */
function syntaxFaults({ errors }: Document.Parsed, lines: LineCounter): YamlFault[] {
  const lineOf = (pos: number): number => lines.linePos(pos).line;
  return errors
    .filter(({ pos: [at] }, index) => errors.findIndex(({ pos: [other] }) => lineOf(other) === lineOf(at)) === index)
    .map(({ code, message, pos: [at] }) => {
      // The parser is recursive.
      if (/call stack/.test(message)) return { ...tooDeep, at };
      // Codes contain letters only, unlike `KEY_OVER_1024_CHARS`.
      const name = code.toLowerCase().replace(/[^a-z]+/g, '-');
      const [meaning = message.split('\n')[0], hint = CAREFULLY] = MEANINGS[code] ?? [];
      return { ...fault(`yaml-${name}`, `This is not valid YAML: ${meaning}.`, hint), at };
    });
}

/**
 * Problems of a well-formed document: duplicate keys, unknown or recursive aliases, and texts that are too long or, if
 * `file` is given, have forbidden characters.
 */
function valueFaults(document: Document.Parsed, file: string | undefined): YamlFault[] {
  const faults: YamlFault[] = [];
  const anchors = new Map<string, unknown>();
  const add = (problem: Problem, { range }: { range?: readonly number[] | null | undefined }) =>
    faults.push({ ...problem, at: range?.[0] ?? 0 });
  visit(document, (_, node, path) => {
    if (!isNode(node)) return undefined;
    if (isAlias(node)) {
      const source = anchors.get(node.source);
      if (source === undefined || path.some((each) => each === source)) add(aliasUnknown(node.source), node);
    } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isScalar(node) && typeof node.value === 'string') {
      const strange = file === undefined ? undefined : strangeIn(node.value, file);
      if (strange !== undefined) add(strangeProblem(strange), node);
      if (node.value.length > LIMITS.text) add(textTooLong, node);
    }
    if (isMap(node)) for (const key of repeatedKeys(node.items)) add(keyTwice, key);
    if (!isCollection(node) || path.filter(isCollection).length < LIMITS.depth) return undefined;
    add(tooDeep, node);
    return visit.SKIP;
  });
  return faults;
}

/** The data of a sound document. Aliases of aliases can multiply their values endlessly. */
function dataOf(document: Document.Parsed): { data: unknown } | YamlFault[] {
  try {
    return { data: document.toJS({ maxAliasCount: 10_000 }) };
  } catch {
    const hint = 'Use aliases (`*…`) for texts and small groups only, not for groups with aliases.';
    return [{ ...fault('values-too-many', 'With its aliases, the file has too many values.', hint), at: 0 }];
  }
}

function repeatedKeys(pairs: readonly Pair[]) {
  const seen = new Set<string>();
  return pairs.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    return seen.has(name) ? [key] : (seen.add(name), []);
  });
}

const keyTwice = fault(
  'yaml-duplicate-key',
  'The same group has this key twice.',
  'Remove one of the two, or rename it.',
);

function aliasUnknown(name: string): Problem {
  const hint = `Write \`&${name}\` before the value that it repeats, or correct the name.`;
  return fault('alias-unknown', `\`*${name}\` has no complete \`&${name}\` above it.`, hint);
}
