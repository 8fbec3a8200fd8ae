import type { Library } from '../content/index.ts';

/** Type declarations that make i18next refuse a key or a place that the source language does not have. */
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
