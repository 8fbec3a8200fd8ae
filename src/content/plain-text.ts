import type { Reading } from './reading.types.ts';
import { textParts } from './text-parts.ts';

/** A text of the diagnosis in plain words, its labels as the apps show them. */
export function plainText(reading: Reading, text: string): string {
  return textParts(text)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'label') return reading.label(part.id).text;
      const { number, subject } = reading.reference(part.id);
      return number ?? subject;
    })
    .join('');
}
