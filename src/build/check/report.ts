import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  atOnce,
  buildDay,
  byPlace,
  checkInPieces,
  checkLibrary,
  datedOver,
  libraryOf,
  published,
  reviewsDue,
  faultsWithoutRemedy,
  type Library,
} from '../../content/index.ts';
import type { Problem } from '../../../machines/problem.ts';
import { styleProblems, type StyleCheck } from '../style/index.ts';
import { checkDiagnosisModels } from './diagnosis-models.ts';
import { checkDiagnosisRehearsal, checkRehearsal } from './performance.ts';
import { checkScreens } from './screens.ts';
import { wordsOfAnother } from './product-words.ts';
import { checkUiUsage, type SourceFile } from './ui-usage.ts';

/** All problems that prevent a build. */
export function contentProblems(root: string): Problem[] {
  return libraryProblems(published(libraryOf(root, true)));
}

export function libraryProblems(library: Library): Problem[] {
  return atOnce(problemsInPieces(library));
}

/** Runs in steps, so that callers can do other work in between. */
export function* problemsInPieces(library: Library): Generator<undefined, Problem[]> {
  const own = yield* checkInPieces(library);
  // Everything else depends on site.yaml.
  if (own.some(({ code, file }) => code === 'content-empty' || file === 'content/site.yaml')) return own;
  yield;
  const found = [...own, ...checkScreens(library), ...checkDiagnosisModels(library)];
  yield;
  // Guides are performed if nothing else is wrong, and the diagnosis if they work, so that nothing is reported twice.
  const guides = found.length > 0 ? [] : checkRehearsal(library);
  yield;
  const performed = found.length + guides.length > 0 ? guides : checkDiagnosisRehearsal(library);
  yield;
  return [...found, ...performed, ...checkUiUsage(library, codeOfSite())];
}

export async function allProblems(root: string, style?: StyleCheck): Promise<Problem[]> {
  const problems = contentProblems(root);
  const isHeld = !problems.some(({ file }) => file === 'content/site.yaml');
  if (isHeld) problems.push(...(await styleProblems(published(libraryOf(root)), style)));
  return problems.sort(byPlace);
}

export function contentWarnings(root: string, today: Date): Problem[] {
  const library = libraryOf(root);
  return [
    ...reviewsDue(library, today),
    ...datedOver(library, buildDay(today)),
    ...wordsOfAnother(library),
    ...faultsWithoutRemedy(library),
    ...unfinished(library),
  ];
}

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

/** Problems of drafts if they were published now. Diagnoses are not performed. */
export function unfinished(library: Library): Problem[] {
  const ready = published(library);
  if (ready === library) return [];
  const known = new Set([...writtenProblems(ready), ...checkRehearsal(ready)].map(keyOf));
  // Drafts may exist in one language only.
  const isOfDraft = (problem: Problem) => !known.has(keyOf(problem)) && problem.code !== 'translation-missing';
  const found = writtenProblems(library).filter(isOfDraft);
  const faulty = new Set(found.map(({ file }) => file));
  const guides = new Map([...library.guides].filter(([, { file }]) => !faulty.has(file)));
  return [...found, ...checkRehearsal({ ...library, guides }).filter(isOfDraft)];
}

function writtenProblems(library: Library): Problem[] {
  return [...checkLibrary(library), ...checkScreens(library), ...checkDiagnosisModels(library)];
}

function keyOf({ file, line, column, code, message }: Problem): string {
  return [file, line, column, code, message].join('\n');
}
