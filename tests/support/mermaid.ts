import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { installApart } from '../../tools/setup/apart.mjs';

/**
 * Reads Mermaid text with Mermaid's own parser and says what kind of diagram it is. Mermaid is installed where it is not.
 *
 * @throws what the parser says of text that it cannot read
 */
export async function parseMermaid(text: string): Promise<string> {
  const core = join(await installApart('mermaid'), 'mermaid/dist/mermaid.core.mjs');
  // Mermaid cleans words with a library that wants a page, even where nothing is drawn.
  const { window, document } = parseHTML('<!doctype html><html><head></head><body></body></html>');
  Object.assign(globalThis, { window, document });
  const { default: mermaid } = (await import(pathToFileURL(core).href)) as {
    default: { parse(text: string): Promise<{ diagramType: string }> };
  };
  const result = await mermaid.parse(text);
  return result.diagramType;
}
