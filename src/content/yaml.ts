import { isCollection, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../../machines/problem.ts';
import { memoized } from '../i18n/index.ts';
import { characterProblems, strangeIn } from './characters.ts';
import { tooLarge, LIMITS } from './limits.ts';
import { tooDeep } from './parse-article.ts';
import { slipOf, wideSlips } from './yaml-slips.ts';
import { valueFaults, type YamlFault } from './yaml-values.ts';

/** Parsed YAML or JSON, with the lines of its parts. */
export interface YamlText {
  /** The data. `undefined` if it has problems. */
  data: unknown;
  /** Syntax problems. */
  problems: Problem[];
  /** The line of the value at `path`, or of its nearest parent. */
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Reads YAML (or JSON). Duplicate keys and recursive aliases are problems. Never throws. Front matter has `firstLine`
 * 2.
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlText {
  if (text.length > LIMITS.file) return unreadYaml([{ ...tooLarge, file, line: 1 }]);
  const { lines, document } = documentOf(text);
  const wide = wideSlips(text, document);
  // A full-width character explains its parser errors.
  const found = wide.length > 0 ? wide : errorsOf(text, document);
  // Older versions of YAML have other rules.
  if (document.directives.yaml.explicit) found.push({ ...explain('VERSION', 'a line that begins with `%`'), at: 0 });
  // Forbidden characters in the file are reported once for the file.
  const sound = strangeIn(text, file) === undefined ? file : undefined;
  const faults = found.length > 0 ? found : valueFaults(document, sound);
  const problems = faults.slice(0, LIMITS.problems).map(({ at, ...fault }): Problem => {
    const { line, col } = lines.linePos(at);
    return { ...fault, file, line: line + firstLine - 1, column: col };
  });
  // A document is much larger than its text, and most lines are never needed: parsed again on demand.
  let asked: ReturnType<typeof documentOf> | undefined;
  return {
    // Aliases are limited above.
    data: problems.length === 0 ? document.toJS({ maxAliasCount: -1 }) : undefined,
    problems,
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

/** The latest readings by file: unchanged files are not parsed again. */
const filesRead = memoized((file) => memoized((text) => readText(text, file), KEPT_READINGS));

/** Reads a whole file with its forbidden characters. */
export function parseText(text: string, file: string): YamlText {
  return filesRead(file)(text);
}

function readText(text: string, file: string): YamlText {
  const strange = characterProblems(text, file);
  return strange.length > 0 ? unreadYaml(strange) : parseYaml(text, file);
}

/** An unreadable text. */
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

/** Parser errors often cause others: only the first one of a line, and the first one in a wrong column are reported. */
function errorsOf(text: string, { errors }: ReturnType<typeof documentOf>['document']): YamlFault[] {
  const reported = new Set<number | string>();
  return errors.flatMap((error): YamlFault[] => {
    const { code, message, pos } = error;
    const fault = slipOf(text, error) ?? { ...explain(code, message), at: pos[0] };
    const line = text.lastIndexOf('\n', fault.at - 1);
    if (reported.has(line) || reported.has(fault.code)) return [];
    reported.add(fault.code === 'yaml-bad-indent' ? fault.code : line);
    return [fault];
  });
}

function explain(form: string, message: string): Problem {
  // The parser is recursive.
  if (/call stack/.test(message)) return tooDeep;
  // Codes contain letters only, unlike `KEY_OVER_1024_CHARS`.
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
    message: `This is not valid YAML: ${first}.`,
    hint: 'Check quotes, colons and indentation here and in the lines above.',
  };
}
