import type { Problem } from '../../machines/problem.ts';
import { visible } from './characters.ts';
import type { Library } from './library.ts';
import { checkAgentWords, checkDiagnosis } from './rules/diagnosis.rule.ts';
import { checkGuides } from './rules/guides.rule.ts';
import { checkLanguages, checkTranslations } from './rules/languages.rule.ts';
import { checkLinkHosts, checkLinks } from './rules/links.rule.ts';
import { checkKeywords, checkReadings, checkSearchWords } from './rules/search-words.rule.ts';
import { checkAliases, checkSite, checkTopics } from './rules/site.rule.ts';
import { checkStyle } from './rules/style.rule.ts';
import { checkPlaceholders, checkWords, checkWordSets } from './rules/words.rule.ts';

/** Rules that need a valid site.yaml. */
const RULES: readonly ((library: Library) => readonly Problem[])[] = [
  checkLanguages,
  checkTranslations,
  checkWordSets,
  checkDiagnosis,
  checkAgentWords,
  checkGuides,
  checkAliases,
  checkLinks,
  checkLinkHosts,
  checkTopics,
  checkWords,
  checkStyle,
  checkKeywords,
  checkPlaceholders,
  checkSearchWords,
  checkReadings,
];

export function checkLibrary(library: Library): Problem[] {
  return atOnce(checkInPieces(library));
}

/** Returns all problems by file and line. Runs in steps, so that callers can do other work in between. */
export function* checkInPieces(library: Library): Generator<undefined, Problem[]> {
  const empty = library.problems.filter(({ code }) => code === 'content-empty');
  if (empty.length > 0) return empty;
  const siteProblems = [...library.problems.filter(({ file }) => file === 'content/site.yaml'), ...checkSite(library)];
  // Languages, choices and addresses come from site.yaml. If it is invalid, comparisons would mislead.
  if (siteProblems.some(({ file }) => file === 'content/site.yaml')) {
    const elsewhere = library.problems.filter(({ file }) => file !== 'content/site.yaml');
    return [...siteProblems, ...elsewhere].sort(byPlace);
  }
  const problems = [...library.problems, ...siteProblems];
  for (const rule of RULES) {
    yield;
    problems.push(...rule(library));
  }
  return problems.sort(byPlace);
}

export function atOnce<Result>(pieces: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

export function byPlace(a: Problem, b: Problem): number {
  return compare(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** A problem as text for a terminal: `a.mdx:3  No step.\n    Add it.  [step-missing]`. */
export function formatProblem({ file, line, column, message, hint, code }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${shown(place)}  ${shown(message)}\n    ${shown(hint)}  [${code}]`;
}

/** Newlines and control characters must not reach the terminal. */
function shown(text: string): string {
  return visible(text).replace(/\r?\n/g, '\\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
