import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonSchemas, SCHEMAS, type Library } from '../content/index.ts';

/**
 * Writes the JSON Schemas of content into it. Unchanged files are not written, and write errors are ignored: editors
 * work without them.
 */
export function writeSchemas(root: string, library: Library): void {
  for (const [name, schema] of jsonSchemas(library)) {
    const file = join(root, SCHEMAS, name);
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    try {
      if (textAt(file) === text) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    } catch {
      return;
    }
  }
}

function textAt(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
