import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../../machines/problem.ts';

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
 * Reads a YAML text (JSON is YAML too). Keys that stand twice are faults.
 *
 * @param firstLine the line of the file on which the text begins: front matter begins on line 2
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlText {
  const { lines, document } = documentOf(text);
  const problems = document.errors.map(({ code, message, pos }): Problem => {
    const { line, col } = lines.linePos(pos[0]);
    const [wrong, todo] = explain(code, message);
    return {
      code: `yaml-${code.toLowerCase().replaceAll('_', '-')}`,
      message: wrong,
      hint: todo,
      file,
      line: line + firstLine - 1,
      column: col,
    };
  });
  // A document is many times larger than its text, and most are never asked where something stands.
  let asked: ReturnType<typeof documentOf> | undefined;
  return {
    data: problems.length === 0 ? document.toJS() : undefined,
    problems,
    lineOf(path) {
      const { lines, document } = (asked ??= documentOf(text));
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + firstLine - 1;
      }
      return firstLine;
    },
  };
}

function documentOf(text: string) {
  const lines = new LineCounter();
  return { lines, document: parseDocument(text, { lineCounter: lines, prettyErrors: false }) };
}

/** Says on which file and line each fault stands, from its path in the data. */
export function locate(problems: readonly Problem[], file: string, yaml: YamlText): Problem[] {
  return problems.map((problem) => ({ ...problem, file, line: yaml.lineOf(problem.path ?? []) }));
}

function explain(code: string, message: string): [string, string] {
  if (code === 'DUPLICATE_KEY') {
    return ['A key stands twice in the same group.', 'Remove one of the two, or rename it.'];
  }
  if (code === 'BAD_INDENT' || code === 'TAB_AS_INDENT') {
    return [`The indentation is wrong: ${message}.`, 'Indent with two spaces for each level, never with tabs.'];
  }
  const [first = message] = message.split('\n');
  return [`This cannot be read as YAML: ${first}.`, 'Check quotes, colons and indentation here and just above.'];
}
