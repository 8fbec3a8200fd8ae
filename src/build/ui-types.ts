import type { Library } from '../content/index.ts';

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
