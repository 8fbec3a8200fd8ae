import {
  readersLanguages,
  translationStatuses,
  type Library,
  type TranslationStatus,
} from '../../src/content/index.ts';
import { inColumns } from '../columns.ts';
import { changeLines } from './change-text.ts';

/** What a terminal shows: a line for each article and kind of words, then what is not up to date, phrase by phrase. */
export function statusText(library: Library): string {
  const languages = readersLanguages(library.site);
  const all = [...translationStatuses(library)];
  const searches = languages.map((language) => (library.search.has(language) ? 'own' : 'none'));
  const rows = [
    ['', ...languages],
    ...all.map(([{ id, article }, states]) => [article ?? id, ...[...states.values()].map(word)]),
    ['search', ...searches],
  ];
  const details = all.flatMap(([{ id, article }, states]) =>
    [...states].flatMap(([language, status]) => detailLines(article ?? id, language, status)),
  );
  return [...inColumns(rows), ...details].join('\n');
}

function word({ state, changes, missing, unrecorded }: TranslationStatus): string {
  if (state === 'outdated') return `OUTDATED (${changes.length})`;
  if (state === 'incomplete') return `INCOMPLETE (${missing.length})`;
  if (state === 'unrecorded') return unrecorded.length > 0 ? `NOT RECORDED (${unrecorded.length})` : 'NOT RECORDED';
  return state === 'missing' ? 'MISSING' : state;
}

function detailLines(
  name: string,
  language: string,
  { state, changes, missing, unrecorded }: TranslationStatus,
): string[] {
  const head = ['', `${name} in ${language}:`];
  const lines = [
    ...changes.flatMap((change) => changeLines(change)),
    ...(missing.length > 0 && state !== 'missing' ? [`  missing: ${missing.join(', ')}`] : []),
    ...(unrecorded.length > 0 ? [`  not recorded: ${unrecorded.join(', ')}`] : []),
  ];
  return lines.length > 0 ? [...head, ...lines] : [];
}
