import { createHash } from 'node:crypto';
import type { Library } from './library.ts';
import { guideOf } from './lookup.ts';
import { symptomOf } from './symptoms.ts';

/**
 * What tells a guide from the same guide before a change of its graph, and a symptom from the same symptom: eight characters that are
 * others as soon as anything in it is.
 */
export function digestOf(library: Library, kind: 'walk' | 'diagnosis', id: string): string {
  const data = kind === 'walk' ? guideOf(library, id).graph : symptomOf(library, id);
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 8);
}
