/**
 * Writes into a translation's front matter from which text it was made.
 * Only that line changes: writers keep their own layout.
 *
 * @returns the file's new text
 * @throws where the text has no front matter; a checked article always has
 */
export function recordTranslation(text: string, source: string, hash: string): string {
  const end = text.indexOf('\n---', 3);
  if (!text.startsWith('---') || end < 0) throw new Error('The file has no front matter.');
  const line = `translation: { of: ${source}, hash: ${JSON.stringify(hash)} }`;
  const matter = text.slice(0, end);
  const rest = text.slice(end);
  const recorded = /^translation:.*(?:\n[ \t]+.*)*$/m;
  return (recorded.test(matter) ? matter.replace(recorded, line) : `${matter}\n${line}`) + rest;
}
