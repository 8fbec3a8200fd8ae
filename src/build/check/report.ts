import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  atOnce,
  brokenPictures,
  byPlace,
  checkInPieces,
  forgottenScreens,
  libraryOf,
  published,
  reviewsDue,
  faultsWithoutRemedy,
  unusedPictures,
  type Library,
} from '../../content/index.ts';
import type { Problem } from '../../../machines/problem.ts';
import { styleProblems } from '../style/index.ts';
import { checkDiagnosisModels } from './diagnosis-models.ts';
import { checkDiagnosisRehearsal } from './diagnosis-rehearsal.ts';
import { FORGETFUL, openMemory, type Memory } from './memory.ts';
import { checkRehearsal } from './rehearsal.ts';
import { sayIn, DEFAULT_LANGUAGE } from '../words.ts';
import { checkScreens } from './screens.ts';
import { tellingIn } from './told.ts';
import { wordsOfAnother } from './product-words.ts';
import { checkUiUsage, type SourceFile } from './ui-usage.ts';
import { unfinished } from './unfinished.ts';

/** All problems that prevent a build. */
export function contentProblems(root: string, memory: Memory = FORGETFUL): Problem[] {
  return libraryProblems(published(libraryOf(root, true)), memory);
}

/** The same for a library. */
export function libraryProblems(library: Library, memory: Memory = FORGETFUL): Problem[] {
  return atOnce(problemsInPieces(library, memory));
}

/** The same in steps, so that callers can do other work in between. */
export function* problemsInPieces(library: Library, memory: Memory): Generator<undefined, Problem[]> {
  const own = yield* checkInPieces(library);
  // Everything else depends on site.yaml.
  if (own.some(({ code, file }) => code === 'content-empty' || file === 'content/site.yaml')) return own;
  yield;
  const found = [...own, ...checkScreens(library), ...checkDiagnosisModels(library, memory)];
  yield;
  // Guides are performed if nothing else is wrong, and the diagnosis if the guides work. Otherwise problems would be
  // reported twice.
  const guides = found.length > 0 ? [] : checkRehearsal(library, memory);
  yield;
  const performed = found.length + guides.length > 0 ? guides : checkDiagnosisRehearsal(library, memory);
  yield;
  return [...found, ...performed, ...checkUiUsage(library, codeOfSite())];
}

/** All problems, including those of style. */
export async function allProblems(root: string): Promise<Problem[]> {
  const memory = openMemory(root);
  const problems = contentProblems(root, memory);
  const isHeld = !problems.some(({ file }) => file === 'content/site.yaml');
  if (isHeld) problems.push(...(await styleProblems(published(libraryOf(root)), memory)));
  problems.push(...(await brokenPictures(root, libraryOf(root).pictures)));
  memory.keep();
  return problems.sort(byPlace);
}

/**
 * Warnings: due reviews, words of another product, unused pictures, screens without a guide, faults without a remedy,
 * and problems of drafts.
 */
export function contentWarnings(root: string, today: Date): Problem[] {
  const library = libraryOf(root);
  const memory = openMemory(root);
  const warnings = [
    ...reviewsDue(library, today),
    ...wordsOfAnother(library),
    ...unusedPictures(library),
    ...forgottenScreens(library),
    ...faultsWithoutRemedy(library),
    ...unfinished(library, memory),
  ];
  memory.keep();
  return warnings;
}

/** The report for writers: every problem, then their number. */
export function reportOf(problems: readonly Problem[], language = DEFAULT_LANGUAGE): string {
  const count = countIn(language, problems.length);
  return problems.length === 0 ? count : [...problems.map(tellingIn(language)), '', count].join('\n');
}

/** The number of problems as a sentence. */
export function countIn(language: string, count: number): string {
  return sayIn(language)(count === 0 ? 'check.sound' : count === 1 ? 'check.one' : 'check.many', { count });
}

/** The code of the site. The code that builds it shows no words. */
function codeOfSite(): SourceFile[] {
  const folder = fileURLToPath(new URL('../../../src', import.meta.url));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(astro|tsx?)$/.test(entry.name))
    .filter(({ parentPath }) => relative(folder, parentPath).split(sep)[0] !== 'build')
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { file: `src/${relative(folder, path).split(sep).join('/')}`, text: readFileSync(path, 'utf8') };
    });
}
