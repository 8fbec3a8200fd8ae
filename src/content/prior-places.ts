import { parseDocument } from 'yaml';
import type { PriorPlaces } from '../../machines/console/index.ts';

/** The position of each cause's prior in the text of a symptom's file. */
export function priorPlaces(text: string, causes: readonly string[]): PriorPlaces {
  const document = parseDocument(text);
  return Object.fromEntries(
    causes.flatMap((cause) => {
      const node = document.getIn(['causes', cause, 'prior'], true) as { range?: [number, number, number] } | undefined;
      return node?.range ? [[cause, [node.range[0], node.range[1]] as const]] : [];
    }),
  );
}
