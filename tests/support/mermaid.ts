import { parseHTML } from 'linkedom';

/**
 * Reads Mermaid text with Mermaid's own parser and says what kind of diagram it is.
 *
 * @throws what the parser says of text that it cannot read
 */
export async function parseMermaid(text: string): Promise<string> {
  // Mermaid cleans words with a library that wants a page, even where nothing is drawn.
  const { window, document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  Object.assign(globalThis, { window, document });
  const { default: mermaid } = await import('mermaid');
  const result = await mermaid.parse(text);
  return result.diagramType;
}
