import { readLibrary } from '../../../src/content/index.ts';
import { changesFor } from '../../rename/changes.ts';
import { stepRenaming } from '../../rename/kinds.ts';
import { applied } from '../../text/spans.ts';
import { renamingSpans } from '../../yaml/mentions.ts';
import { yamlOf } from '../../yaml/places.ts';
import { Refusal } from '../../new/refusal.ts';
import type { ChangedFiles } from '../protocol/protocol.types.ts';
import { textsOf, type StudioContext } from './route.ts';

/**
 * A step that was renamed in its graph alone, renamed wherever it is named, its old id kept as an alias: what `npm run rename` does
 * once the graph has the old id again.
 *
 * @throws {Refusal} where the graph cannot be read, or has no such step
 */
export function renamedStep(
  context: Pick<StudioContext, 'root' | 'unsaved' | 'say'>,
  { guide, from, to }: { guide: string; from: string; to: string },
): ChangedFiles {
  const { say } = context;
  const now = textsOf(context);
  const graph = `content/walkthroughs/${guide}.yaml`;
  const before = now.get(graph);
  const document = before === undefined ? undefined : yamlOf(before);
  if (before === undefined || !document?.hasIn(['steps', to])) throw new Refusal(say('faulty', { file: graph }));
  const mentions = stepRenaming(guide, to, from).mentions.filter(({ files }) => files.test(graph));
  const back = applied(
    before,
    mentions.flatMap((each) => renamingSpans(document, each, to, from)),
  );
  const texts = new Map([...now, [graph, back]]);
  const changes = changesFor(stepRenaming(guide, from, to), readLibrary(texts), texts, say);
  return { files: Object.fromEntries(changes.map(({ file, text }) => [file, text ?? null])) };
}
