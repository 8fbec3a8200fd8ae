import { isCollection, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../../machines/problem.ts';
import { memoized } from '../i18n/index.ts';
import { characterProblems, strangeIn } from './characters.ts';
import { tooLarge, LIMITS } from './limits.ts';
import { tooDeep } from './parse-article.ts';
import { slipOf, wideSlips } from './yaml-slips.ts';
import { valueFaults, type YamlFault } from './yaml-values.ts';

/** Data read from a YAML or JSON text, and where each part of it stands. */
export interface YamlText {
  /** The data; `undefined` where the text could not be read. */
  data: unknown;
  /** Faults of form, with file and line. */
  problems: Problem[];
  /** The line (from 1) on which the value at `path` stands, or that of its nearest parent. */
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Reads a YAML text (JSON is YAML too). Keys that stand twice are faults, and so is what has no end. Never throws.
 *
 * @param firstLine the line of the file on which the text begins: front matter begins on line 2
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlText {
  if (text.length > LIMITS.file) return unreadYaml([{ ...tooLarge, file, line: 1 }]);
  const { lines, document } = documentOf(text);
  const wide = wideSlips(text, document);
  // What cannot be read because of a slip is told as the slip.
  const found = wide.length > 0 ? wide : errorsOf(text, document);
  // An older YAML has other rules, by which a group can swallow another.
  if (document.directives.yaml.explicit) found.push({ ...explain('VERSION', 'a line that begins with `%`'), at: 0 });
  // Strange characters that stand in the text itself are told of the file as a whole.
  const sound = strangeIn(text, file) === undefined ? file : undefined;
  const faults = found.length > 0 ? found : valueFaults(document, sound);
  const problems = faults.slice(0, LIMITS.told).map(({ at, ...fault }): Problem => {
    const { line, col } = lines.linePos(at);
    return { ...fault, file, line: line + firstLine - 1, column: col };
  });
  // A document is many times larger than its text, and most are never asked where something stands.
  let asked: ReturnType<typeof documentOf> | undefined;
  return {
    // How much is repeated has been counted above, in all.
    data: problems.length === 0 ? document.toJS({ maxAliasCount: -1 }) : undefined,
    problems,
    lineOf(path) {
      const { lines, document } = (asked ??= documentOf(text));
      let [node, line]: [unknown, number] = [document.contents, firstLine];
      for (const key of path) {
        const inner: unknown = isCollection(node) ? node.get(key, true) : undefined;
        // One thing may be written where a list of one is read.
        if (inner === undefined && key === 0 && !isSeq(node)) continue;
        if (!isNode(inner) || !inner.range) break;
        [node, line] = [inner, lines.linePos(inner.range[0]).line + firstLine - 1];
      }
      return line;
    },
  };
}

/**
 * Of how many texts of a file it is known what was read: whoever looks at what is not saved yet, or at what was, reads now this text
 * of it and now that.
 */
export const KEPT_READINGS = 4;

/** Files as they were read last: when one is saved, the others stay as they are. */
const filesRead = memoized((file) => memoized((text) => readText(text, file), KEPT_READINGS));

/** Reads a whole file, where strange characters are told as well; or gives what was read of it if it is still the same. */
export function parseText(text: string, file: string): YamlText {
  return filesRead(file)(text);
}

function readText(text: string, file: string): YamlText {
  const strange = characterProblems(text, file);
  return strange.length > 0 ? unreadYaml(strange) : parseYaml(text, file);
}

/** A text of which nothing was read, and why. */
export function unreadYaml(problems: Problem[]): YamlText {
  return { data: undefined, problems, lineOf: () => 1 };
}

function documentOf(text: string) {
  const lines = new LineCounter();
  // To compare each key with each other takes minutes in a large file: `valueFaults` finds those that stand twice.
  const options = {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  } as const;
  return { lines, document: parseDocument(text, options) };
}

/** Says on which file and line each fault stands, from its path in the data; of very many the first. */
export function locate(problems: readonly Problem[], file: string, yaml: YamlText): Problem[] {
  return problems.slice(0, LIMITS.told).map((problem) => ({ ...problem, file, line: yaml.lineOf(problem.path ?? []) }));
}

/**
 * The parser stumbles again over what follows an error: the first of a line is told, and of all that stands in a wrong
 * column the first.
 */
function errorsOf(text: string, { errors }: ReturnType<typeof documentOf>['document']): YamlFault[] {
  const told = new Set<number | string>();
  return errors.flatMap((error): YamlFault[] => {
    const { code, message, pos } = error;
    const fault = slipOf(text, error) ?? { ...explain(code, message), at: pos[0] };
    const line = text.lastIndexOf('\n', fault.at - 1);
    if (told.has(line) || told.has(fault.code)) return [];
    told.add(fault.code === 'yaml-bad-indent' ? fault.code : line);
    return [fault];
  });
}

function explain(form: string, message: string): Problem {
  // The parser goes deeper by calling itself, and says so when that ends.
  if (/call stack/.test(message)) return tooDeep;
  // A code has letters only: `KEY_OVER_1024_CHARS` is the parser’s.
  const code = form.toLowerCase().replace(/[^a-z]+/g, '-');
  if (form === 'BAD_INDENT' || form === 'TAB_AS_INDENT') {
    return {
      code: `yaml-${code}`,
      message: `The indentation is wrong: ${message}.`,
      hint: 'Indent with two spaces for each level, never with tabs.',
    };
  }
  const [first = message] = message.split('\n');
  return {
    code: `yaml-${code}`,
    message: `This cannot be read as YAML: ${first}.`,
    hint: 'Check quotes, colons and indentation here and just above.',
  };
}
