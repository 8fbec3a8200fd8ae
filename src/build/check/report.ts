import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  atOnce,
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
import { sayIn, USUAL } from '../words.ts';
import { checkScreens } from './screens.ts';
import { tellingIn } from './told.ts';
import { wordsOfAnother } from './product-words.ts';
import { checkUiUsage, type SourceFile } from './ui-usage.ts';
import { unfinished } from './unfinished.ts';

/** All faults with which a project's content cannot be built: those it has in itself, and those of its words' use in code. */
export function contentProblems(root: string, memory: Memory = FORGETFUL): Problem[] {
  return libraryProblems(published(libraryOf(root, true)), memory);
}

/** The same of content that has been read, wherever it stands. */
export function libraryProblems(library: Library, memory: Memory = FORGETFUL): Problem[] {
  return atOnce(problemsInPieces(library, memory));
}

/** The same in pieces, between which something else can be done. */
export function* problemsInPieces(library: Library, memory: Memory): Generator<undefined, Problem[]> {
  const own = yield* checkInPieces(library);
  // What all else is held against.
  if (own.some(({ code, file }) => code === 'content-empty' || file === 'content/site.yaml')) return own;
  yield;
  const found = [...own, ...checkScreens(library), ...checkDiagnosisModels(library, memory)];
  yield;
  // Guides are performed once they hang together: before that, one fault would be told twice. Likewise the diagnosis
  // once the guides work.
  const guides = found.length > 0 ? [] : checkRehearsal(library, memory);
  yield;
  const performed = found.length + guides.length > 0 ? guides : checkDiagnosisRehearsal(library, memory);
  yield;
  return [...found, ...performed, ...checkUiUsage(library, codeOfSite())];
}

/** All that can be said of a project's content: what cannot be built, and what is not well written. */
export async function allProblems(root: string): Promise<Problem[]> {
  const memory = openMemory(root);
  const problems = contentProblems(root, memory);
  const isHeld = !problems.some(({ file }) => file === 'content/site.yaml');
  if (isHeld) problems.push(...(await styleProblems(published(libraryOf(root)), memory)));
  memory.keep();
  return problems.sort(byPlace);
}

/**
 * What is no fault, but should be looked after by `today`: reviews that are due, words left over of another product, pictures
 * that nothing shows, screens that no guide shows, faults that nothing mends, and what drafts still lack.
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

/** The report a writer reads: every fault, then how many there are. */
export function reportOf(problems: readonly Problem[], language = USUAL): string {
  const count = countIn(language, problems.length);
  return problems.length === 0 ? count : [...problems.map(tellingIn(language)), '', count].join('\n');
}

/** How many faults there are, as a sentence. */
export function countIn(language: string, count: number): string {
  return sayIn(language)(count === 0 ? 'check.sound' : count === 1 ? 'check.one' : 'check.many', { count });
}

/** The code of the pages, wherever their content comes from; what builds them shows no word. */
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
