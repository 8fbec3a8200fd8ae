/** A piece of a phrase: words to translate, or a code that stays as it is. A link has a code on both sides of its words. */
export type Part = string | { code: string } | { start: string; inner: readonly Part[]; end: string };

/** Links, bold text, components, code, and names in braces. */
const CODE =
  /(?<start>!?\[)(?<inner>[^[\]]*)(?<end>\]\([^()\s]*\))|(?<bold>\*\*)(?<words>.+?)\*\*|<[A-Z][^<>]*>|`[^`]+`|\{\{?[^{}]*\}\}?/gs;

/** Splits the Markdown of a phrase. @example partsOf('Tap <Label id="a.b" />.') // ['Tap ', { code: '<Label id="a.b" />' }, '.'] */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const found of text.matchAll(CODE)) {
    const [whole] = found;
    const { start, inner = '', end = '', bold, words = '' } = found.groups ?? {};
    if (found.index > at) parts.push(text.slice(at, found.index));
    at = found.index + whole.length;
    if (start) parts.push({ start, inner: partsOf(inner), end });
    else if (bold) parts.push({ start: bold, inner: partsOf(words), end: bold });
    else parts.push({ code: whole });
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** The codes of a phrase, sorted: translations may reorder them. */
export function codesOf(text: string): string[] {
  const codes = (part: Part): string[] => {
    if (typeof part === 'string') return [];
    return 'code' in part ? [part.code] : [part.start + part.end, ...part.inner.flatMap(codes)];
  };
  return partsOf(text).flatMap(codes).sort();
}
