import { HtmlValidate, type ConfigData } from 'html-validate';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documents, type Issues, type PageDocument } from '../support/documents.ts';
import { gapIssues } from './checks/structure.ts';

const configFile = new URL('../../.htmlvalidate.json', import.meta.url);
const { $schema: _, ...config } = JSON.parse(readFileSync(configFile, 'utf8')) as ConfigData & { $schema?: string };
const validator = new HtmlValidate(config);

/** Why a rule of html-validate is off in .htmlvalidate.json: JSON has no space for reasons. */
const OFF: Readonly<Record<string, string>> = {
  'long-title':
    'A title is the message that a reader saw, or says the whole task; content schemas bound it to 80 characters.',
  'no-redundant-role': 'Safari takes a list without bullets for no list, unless it says role="list".',
  'void-style': 'Astro prints <wbr/> in articles and <wbr> elsewhere; both are HTML.',
};

async function validationIssues({ html }: PageDocument): Promise<Issues> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message}${selector ? ` (${selector})` : ''}`),
  );
}

describe.each(documents)('$address', (page) => {
  test('is valid HTML', async () => {
    expect(await validationIssues(page)).toEqual([]);
  });

  test('has no white space where its language has none', () => {
    expect(gapIssues(page.document)).toEqual([]);
  });
});

describe('a rule of html-validate', () => {
  test('is off only for a reason', () => {
    const off = Object.entries(config.rules ?? {}).filter(([, severity]) => severity === 'off');
    expect(off.map(([rule]) => rule)).toEqual(Object.keys(OFF));
  });
});
