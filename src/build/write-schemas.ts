import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonSchemas, SCHEMAS, type Library } from '../content/index.ts';

/**
 * Writes the JSON Schemas of a content's files beside it, where the first line of each YAML file tells editors to look. What is as
 * it was is not written again, and where nothing may be written nothing is: an editor does without.
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
