import { readFileSync } from 'node:fs';
import { formatProblem } from '../../content/index.ts';
import type { Problem } from '../../../machines/problem.ts';
import { sayIn, DEFAULT_LANGUAGE } from '../words.ts';

/** A row of docs/writing-messages.{language}.md: codes, meaning, remedy. */
const ROW = /^\| (`[a-z…-]+`(?:, `[a-z-]+`)*) \| (.+) \| (.+) \|$/gm;
const FAMILY = 'yaml-…';

export function reportOf(problems: readonly Problem[], language = DEFAULT_LANGUAGE): string {
  const count = problems.length;
  const total = sayIn(language)(count === 0 ? 'check.sound' : count === 1 ? 'check.one' : 'check.many', { count });
  return count === 0 ? total : [...problems.map(tellingIn(language)), '', total].join('\n');
}

/** Messages are English. If the language has a list of messages, its meaning and remedy come first. */
export function tellingIn(language: string): (problem: Problem) => string {
  const meaningOf = meaningsIn(language);
  return (problem) => {
    const row = meaningOf(problem.code);
    if (!row) return formatProblem(problem);
    const [meaning, remedy] = row;
    const text = formatProblem(problem);
    // The place ends where the message begins.
    const at = text.length - formatProblem({ ...problem, file: '', line: undefined, column: undefined }).length;
    return `${text.slice(0, at)}  ${meaning}\n    ${remedy}\n    ${text.slice(at + 2)}`;
  };
}

export function meaningsIn(language: string): (code: string) => readonly [meaning: string, remedy: string] | undefined {
  const rows = rowsOf(language);
  return (code) => rows.get(code) ?? (code.startsWith('yaml-') ? rows.get(FAMILY) : undefined);
}

function rowsOf(language: string): Map<string, [string, string]> {
  const file = new URL(`../../../docs/writing-messages.${language}.md`, import.meta.url);
  try {
    return new Map(
      [...readFileSync(file, 'utf8').matchAll(ROW)].flatMap(([, codes = '', message = '', hint = '']) =>
        codes.split(', ').map((code) => [code.slice(1, -1), [ended(message), ended(hint)]]),
      ),
    );
  } catch {
    return new Map();
  }
}

function ended(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}
