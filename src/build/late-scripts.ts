const LATE = /<script type="(?:module|application\/ld\+json)"[^>]*>[\s\S]*?<\/script>/g;

/**
 * A page with its modules and its structured data at its end. Modules run after it is parsed wherever they stand; but a
 * browser that meets one pauses, and paints what it has by then: the header alone, and all that is to be read only a frame
 * later. Structured data is for search engines: whoever reads need not wait for it.
 */
export function withLateScripts(page: string): string {
  const late = page.match(LATE) ?? [];
  // A page's own modules stand after its end, where Astro puts them.
  const rest = page.replace(LATE, '');
  const end = rest.lastIndexOf('</body>');
  return end < 0 ? page : rest.slice(0, end) + late.join('') + rest.slice(end);
}
