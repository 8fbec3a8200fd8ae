import { assertDefined } from '../../machines/assert-defined.ts';
import { suggest } from '../../machines/problem.ts';
import {
  recordFile,
  translationStatuses,
  unitNamed,
  unitsOf,
  type Library,
  type StaleChange,
  type TranslationUnit,
} from '../../src/content/index.ts';
import { namesOf, writeTo, type CommandOutcome } from './accept.ts';
import { changeLines, written } from './change-text.ts';

type Changed = Extract<StaleChange, { kind: 'changed' }>;

/**
 * Records that an edit of the source says the same as before, so that no translation is out of date for it. Phrases
 * that were added or removed are never minor, and where several have changed the writer says which: one of them may
 * have been out of date before.
 *
 * @param wanted the places of the phrases, as `step/scan` or `scan`, or `all`
 */
export function minor(root: string, library: Library, name: string, wanted: readonly string[]): CommandOutcome {
  const unit = unitNamed(unitsOf(library), name);
  if (!unit) return { refused: `There is no \`${name}\`. ${suggest(name, namesOf(unitsOf(library)))}` };
  const stale = staleOf(library, unit);
  const changed = [...stale.values()].flat();
  const [first] = changed;
  if (!first) return { refused: `No phrase of \`${name}\` has changed since its translations were accepted.` };
  const places = [...new Set(changed.map(({ place }) => place))];
  const unknown = wanted.find((each) => each !== 'all' && !places.some((place) => isNamed(place, each)));
  if (unknown !== undefined) {
    return { refused: `No phrase changed at \`${unknown}\`. ${suggest(unknown, places)}` };
  }
  const phrases = new Map(changed.map((change) => [`${change.place}\n${change.after}`, change]));
  if (wanted.length === 0 && phrases.size > 1) {
    const shown = [...phrases.values()].flatMap((change) => changeLines(change));
    return {
      refused: [
        `${phrases.size} phrases have changed. Which are minor?`,
        ...shown,
        `Name their places, as \`npm run show -- status --minor ${name} ${first.place}\`, or \`all\`.`,
      ].join('\n'),
    };
  }
  const isMinor = ({ place }: Changed) =>
    wanted.length === 0 || wanted.some((each) => each === 'all' || isNamed(place, each));
  const done = [...stale].flatMap(([language, changes]) => {
    const chosen = changes.filter(isMinor);
    if (chosen.length === 0) return [];
    const file = recordFile(language, unit.id);
    const { of, places: before } = assertDefined(library.records.get(file), `The record ${file}`);
    const after = new Map([...before].map(([place, texts]) => [place, [...texts]]));
    for (const { place, at, after: text } of chosen)
      assertDefined(after.get(place), `The place \`${place}\``)[at] = text;
    return [
      writeTo(root, unit, language, { of, places: after }),
      ...chosen.map(({ place, after: text }) => `  ${place}: ${written(text)}`),
    ];
  });
  return { done };
}

/** The phrases that changed, by the language that does not know of it. */
function staleOf(library: Library, unit: TranslationUnit): Map<string, Changed[]> {
  const found = [...translationStatuses(library)].find(([{ id }]) => id === unit.id)?.[1] ?? new Map<string, never>();
  return new Map(
    [...found].map(([language, { changes }]) => [language, changes.filter((each) => each.kind === 'changed')]),
  );
}

/** A place by its whole name, or by a step's id alone. */
function isNamed(place: string, name: string): boolean {
  return place === name || place.endsWith(`/${name}`);
}
