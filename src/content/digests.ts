import { createHash } from 'node:crypto';
import type { Library } from './library.ts';
import { localizedFor } from './localized.ts';
import { guideOf } from './lookup.ts';
import { localizedSymptom, symptomOf } from './symptoms.ts';

/**
 * The version of a guide or symptom in one language: eight characters that change with its graph or model, and with its
 * words.
 */
export function digestOf(library: Library, kind: 'walk' | 'diagnosis', id: string, language: string): string {
  const data =
    kind === 'walk'
      ? [guideOf(library, id).graph, guideWords(library, id, language)]
      : [symptomOf(library, id), localizedSymptom(library, language, id).words];
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 8);
}

/** The words of a guide without search fields, links between articles and editors' fields. */
function guideWords(library: Library, id: string, language: string): unknown {
  const { matter, outline } = localizedFor(library, id, language) ?? {};
  const { requirements, done } = matter?.kind === 'guide' ? matter : {};
  return [matter?.title, requirements, done, outline?.phrases.map(({ text }) => text)];
}
