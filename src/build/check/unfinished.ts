import type { Problem } from '../../../machines/problem.ts';
import { checkLibrary, published, type Library } from '../../content/index.ts';
import { checkDiagnosisModels } from './diagnosis-models.ts';
import { checkDiagnosisRehearsal } from './diagnosis-rehearsal.ts';
import { FORGETFUL, type Memory } from './memory.ts';
import { checkRehearsal } from './rehearsal.ts';
import { checkScreens } from './screens.ts';

/**
 * Problems of drafts if they were published now. They are warnings only. A draft's guide is performed if its graph is
 * sound, and its diagnosis if nothing else is wrong.
 */
export function unfinished(library: Library, memory: Memory = FORGETFUL): Problem[] {
  const ready = published(library);
  if (ready === library) return [];
  const told = new Set(checkLibrary(ready).map(keyOf));
  // Drafts may exist in one language only.
  const lacking = checkLibrary(library).filter(
    (problem) => !told.has(keyOf(problem)) && problem.code !== 'translation-missing',
  );
  const drafts = onlyDrafts(library, ready, new Set(lacking.map(({ file = '' }) => file)));
  const publishedFiles = new Set(ready.articles.map(({ file }) => file));
  const screens = checkScreens(drafts).filter(({ file = '' }) => !publishedFiles.has(file));
  const alone = [...screens, ...checkDiagnosisModels(drafts, memory)];
  const performed = alone.length > 0 ? [] : checkRehearsal(drafts, memory);
  const found = [...lacking, ...alone, ...performed];
  return found.length > 0 ? found : diagnosed(library, ready, memory);
}

/** The content with only those draft guides and symptoms whose own files have no problems. */
function onlyDrafts(library: Library, ready: Library, faulty: ReadonlySet<string>): Library {
  const draft = <T extends { file: string }>(all: ReadonlyMap<string, T>, kept: ReadonlyMap<string, T>) =>
    new Map([...all].filter(([id, { file }]) => !kept.has(id) && !faulty.has(file)));
  return {
    ...library,
    guides: draft(library.guides, ready.guides),
    diagnosis: {
      words: library.diagnosis.words,
      symptoms: draft(library.diagnosis.symptoms, ready.diagnosis.symptoms),
    },
  };
}

function diagnosed(library: Library, ready: Library, memory: Memory): Problem[] {
  if (library.diagnosis.symptoms.size === ready.diagnosis.symptoms.size) return [];
  const published = new Set([...ready.diagnosis.symptoms.values()].map(({ file }) => file));
  return checkDiagnosisRehearsal(library, memory).filter(({ file = '' }) => !published.has(file));
}

function keyOf({ file, line, column, code, message }: Problem): string {
  return [file, line, column, code, message].join('\n');
}
