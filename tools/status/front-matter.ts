/**
 * Takes the hash that older translations carry out of the front matter; a record says more. Nothing else changes:
 * writers keep their own layout.
 */
export function withoutHash(text: string): string {
  const end = text.indexOf('\n---', 3);
  if (!text.startsWith('---') || end < 0) return text;
  return text.slice(0, end).replace(/\ntranslation:.*(?:\n[ \t]+.*)*/, '') + text.slice(end);
}
