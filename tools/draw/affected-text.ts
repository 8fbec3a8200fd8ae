import { suggest } from '../../machines/problem.ts';
import {
  affectedBy,
  localizedFor,
  sharedIds,
  symptomWords,
  type Library,
  type Shared,
} from '../../src/content/index.ts';

/** What a change to something shared affects, a line each, or that there is no such thing. */
export function affectedText(library: Library, shared: Shared): { text: string } | { refused: string } {
  const known = sharedIds(library, shared.kind);
  if (!known.includes(shared.id)) {
    return { refused: `There is no ${shared.kind} \`${shared.id}\`. ${suggest(shared.id, known)}` };
  }
  const { source } = library.site;
  const lines = affectedBy(library, shared).map(({ kind, id, places, through }) => {
    const title =
      kind === 'symptom'
        ? symptomWords(library, source, id).title
        : (localizedFor(library, id, source)?.matter?.title ?? id);
    const where = places.length > 0 ? `  ${places.join(', ')}` : '';
    return `${kind.padEnd(9)}  ${id}  ${title}${where}${through === undefined ? '' : `  (by the problem ${through})`}`;
  });
  return { text: lines.length > 0 ? lines.join('\n') : `Nothing uses the ${shared.kind} \`${shared.id}\`.` };
}
