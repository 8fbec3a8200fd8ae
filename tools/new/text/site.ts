import { schemaLine } from '../../../src/content/index.ts';
import { sayIn, type Say } from '../../../src/build/words.ts';
import { localeFor } from '../faults.ts';
import { scalar } from './yaml.ts';

/** What a small help center is about. */
interface About {
  name: string;
  task: string;
  platform: string;
  method: string;
}

export function siteText({ name, task, platform, method }: About, languages: readonly string[], say: Say): string {
  return dataText('content/site.yaml', say('comment.site'), [
    'name:',
    ...languages.map((language) => `  ${language}: ${scalar(sayIn(language)('site.name', { name }))}`),
    'languages:',
    ...languages.map(
      (language) => `  ${language}: { name: ${ownName(language)}, locale: ${localeFor(language)}, required: true }`,
    ),
    `source: ${languages[0] ?? ''}`,
    `# ${say('comment.addresses')}`,
    'address: https://help.example',
    'support: { address: https://help.example/contact, source: assumed }',
    'references: { article: "https://help.example/{number}", source: assumed }',
    `tasks: [${task}]`,
    `platforms: [${platform}]`,
    `methods: [${method}]`,
    'simulator: content',
  ]);
}

/**
 * `content/glossary.yaml` with names that are the same in every language, so that none is taken for a word of another.
 *
 * @param names by the id of their term
 */
export function glossaryText(names: Readonly<Record<string, string>>, languages: readonly string[], say: Say): string {
  return dataText('content/glossary.yaml', say('comment.glossary'), [
    'terms:',
    ...Object.entries(names).flatMap(([id, name]) => [
      `  - id: ${id}`,
      `    words: { ${languages.map((language) => `${language}: ${JSON.stringify(name)}`).join(', ')} }`,
    ]),
  ]);
}

/** What a language calls itself: `fr` → `Français`. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function dataText(file: string, comment: string, lines: readonly string[]): string {
  return [schemaLine(file, []) ?? '', `# ${comment}`, ...lines, ''].join('\n');
}
