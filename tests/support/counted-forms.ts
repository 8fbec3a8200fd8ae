import { sourceFile } from './sources.ts';

/** The events that docs/counters.md documents: the beginnings of lines, by their first word. */
export interface CountedForms {
  lines: string[];
  events: Record<string, string[]>;
}

/** The lists of a document about counters. */
export function countedForms(document: string): CountedForms {
  const { text } = sourceFile(document);
  // A list is the rows of a table that begin with something in code.
  const tables = text
    .split(/\n(?!\|)/)
    .map((part) => [...part.matchAll(/^\| `([^`]+)` \|/gm)].map(([, form]) => form!));
  const lines = tables.find(([first]) => first?.startsWith('walk '));
  const [walk, diagnosis] = tables.filter(([first]) => first === 'begun');
  const search = tables.find(([first]) => first === '<words>');
  if (!lines || !walk || !diagnosis || !search) throw new Error(`${document} lists not all that is sent.`);
  return { lines, events: { walk, diagnosis, search } };
}

/** What each place in a form represents: ids of the content, words, and what a digest looks like. */
const PLACES: Readonly<Record<string, string>> = {
  language: '[a-z]{2}(?:-[a-z]+)?',
  digest: '[0-9a-f]{8}',
  words: String.raw`[^\s:+]+(?:\+[^\s:+]+)*`,
};
const ID = '[a-z][a-z0-9-]*';

/** Which of some forms a text has; nothing where it has none. */
export function formOf(text: string, forms: readonly string[]): string | undefined {
  return forms.find((form) => {
    const pattern = form.replace(/<(\w+)>/g, (_, place: string) => PLACES[place] ?? ID);
    return new RegExp(`^${pattern}$`).test(text);
  });
}
