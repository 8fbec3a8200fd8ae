import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonSchemas, SCHEMAS, type Library } from '../content/index.ts';

/** Write errors are ignored: editors work without the schemas. */
export function writeSchemas(root: string, library: Library): void {
  for (const [name, schema] of jsonSchemas(library)) {
    const file = join(root, SCHEMAS, name);
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    try {
      if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    } catch {
      return;
    }
  }
}

/** Types that make i18next reject unknown keys and placeholders. */
export function uiTypes(library: Library): string {
  const words = library.ui.get(library.site.source) ?? {};
  const keys = Object.entries(words).map(([key, text]) => `        ${JSON.stringify(key)}: ${JSON.stringify(text)};`);
  return [
    "import 'i18next';",
    "declare module 'i18next' {",
    '  interface CustomTypeOptions {',
    "    defaultNS: 'ui';",
    '    keySeparator: false;',
    '    nsSeparator: false;',
    '    resources: {',
    '      ui: {',
    ...keys,
    '      };',
    '    };',
    '  }',
    '}',
    '',
  ].join('\n');
}
