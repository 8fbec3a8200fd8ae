import {
  differenceOf,
  translationStatuses,
  type Freshness,
  type Library,
  type StaleChange,
} from '../../src/content/index.ts';
import { written } from './change-text.ts';

/** How everything stands, as data: what `npm run show -- status --json` prints. */
export interface StatusReport {
  /** The language that is written first. */
  source: string;
  units: {
    id: string;
    kind: 'article' | 'words';
    languages: Record<string, LanguageReport>;
  }[];
  /** Words that each language chooses for itself: search. Nothing is translated there. */
  own: { id: string; languages: Record<string, { file: string; state: 'own' | 'missing' }> }[];
}

interface LanguageReport {
  file: string;
  state: Freshness;
  of: string;
  changes: {
    kind: 'changed' | 'added' | 'removed';
    place: string;
    step?: string;
    secret: boolean;
    before?: string;
    after?: string;
    difference?: { kind: 'kept' | 'removed' | 'added'; text: string }[];
  }[];
  missing: readonly string[];
  unrecorded: readonly string[];
}

/** The report on a library. Labels and references stand in phrases as articles write them. */
export function statusReport(library: Library): StatusReport {
  const languages = Object.keys(library.site.languages);
  return {
    source: library.site.source,
    units: [...translationStatuses(library)].map(([unit, states]) => ({
      id: unit.article ?? unit.id,
      kind: unit.article === undefined ? 'words' : 'article',
      languages: Object.fromEntries(
        [...states].map(([language, { changes, ...rest }]): [string, LanguageReport] => [
          language,
          { file: unit.file(language), ...rest, changes: changes.map(changeReport) },
        ]),
      ),
    })),
    own: [
      {
        id: 'search',
        languages: Object.fromEntries(
          languages.map((language) => [
            language,
            { file: `content/search/${language}.yaml`, state: library.search.has(language) ? 'own' : 'missing' },
          ]),
        ),
      },
    ],
  };
}

function changeReport({ kind, place, before, after, secret }: StaleChange): LanguageReport['changes'][number] {
  const [component, id] = place.split('/');
  return {
    kind,
    place,
    ...(component === 'step' && id !== undefined && { step: id }),
    secret,
    ...(before !== undefined && { before: written(before) }),
    ...(after !== undefined && { after: written(after) }),
    ...(before !== undefined &&
      after !== undefined && {
        difference: differenceOf(before, after).map(({ kind: what, text }) => ({ kind: what, text: written(text) })),
      }),
  };
}
