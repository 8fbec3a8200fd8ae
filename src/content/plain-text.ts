import type { Reading } from './reading.types.ts';
import { textParts } from './text-parts.ts';

/** A text of the diagnosis in plain words, its labels in quotation marks. */
export function plainText(reading: Reading, text: string): string {
  return inWords(reading, text, (id) => reading.label(id).quoted);
}

/** A message of an app as the app shows it: the whole text, and no name in a sentence of ours. */
export function shownText(reading: Reading, text: string): string {
  return inWords(reading, text, (id) => reading.label(id).text);
}

function inWords(reading: Reading, text: string, labelOf: (id: string) => string): string {
  return textParts(text)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'label') return labelOf(part.id);
      const { number, subject } = reading.reference(part.id);
      return number ?? subject;
    })
    .join('');
}
