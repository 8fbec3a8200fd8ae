import { readFileSync } from 'node:fs';
import { formatProblem } from '../../content/index.ts';
import type { Problem } from '../../../machines/problem.ts';

/** A row of the list of messages in a guide for writers: code, what it means, what to do. */
const ROW = /^\| `([a-z…-]+)` \| (.+) \| (.+) \|$/gm;
/** The code of a family of messages, of which the guide tells as one. */
const FAMILY = 'yaml-…';

/**
 * How problems are told in a language. The messages themselves are English; where the guide for writers is there in the
 * language, what it says of the code goes before them, and they say the rest: which name, which line.
 */
export function tellingIn(language: string): (problem: Problem) => string {
  const told = meaningsIn(language);
  return (problem) => {
    const row = told(problem.code);
    if (!row) return formatProblem(problem);
    const [meaning, remedy] = row;
    const text = formatProblem(problem);
    // The place, which may have blanks in its name, ends where the message begins.
    const at = text.length - formatProblem({ ...problem, file: '', line: undefined, column: undefined }).length;
    return `${text.slice(0, at)}  ${meaning}\n    ${remedy}\n    ${text.slice(at + 2)}`;
  };
}

/** What the guide for writers of a language says that a code means, and what to do; nothing where it says nothing. */
export function meaningsIn(language: string): (code: string) => readonly [meaning: string, remedy: string] | undefined {
  const rows = rowsOf(language);
  return (code) => rows.get(code) ?? (code.startsWith('yaml-') ? rows.get(FAMILY) : undefined);
}

/** What the guide of a language says of each code; nothing where there is no such guide. */
function rowsOf(language: string): Map<string, [string, string]> {
  const file = new URL(`../../../docs/writing.${language}.md`, import.meta.url);
  try {
    const rows = readFileSync(file, 'utf8').matchAll(ROW);
    // The same code stands in the tables before the list, which is the last part: its row holds.
    return new Map([...rows].map(([, code = '', message = '', hint = '']) => [code, [ended(message), ended(hint)]]));
  } catch {
    return new Map();
  }
}

function ended(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}
