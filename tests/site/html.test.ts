import { HtmlValidate, type ConfigData } from 'html-validate';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { doctored, documentAt, documents, type Issues, type PageDocument } from '../support/documents.ts';
import { gapIssues, headingIssues, idIssues, idReferenceIssues, nameIssues } from './checks/structure.ts';

const configFile = new URL('../../.htmlvalidate.json', import.meta.url);
const { $schema: _, ...config } = JSON.parse(readFileSync(configFile, 'utf8')) as ConfigData & { $schema?: string };
const validator = new HtmlValidate(config);

/** Why a rule of html-validate is off in .htmlvalidate.json: JSON has no room for reasons. */
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

  test('has each id once, and names no id that is not there', () => {
    expect([...idIssues(page.document), ...idReferenceIssues(page.document)]).toEqual([]);
  });

  test('has one h1 and skips no level', () => {
    expect(headingIssues(page.document)).toEqual([]);
  });

  test('names its pictures', () => {
    expect(nameIssues(page.document)).toEqual([]);
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

describe('the checks find', () => {
  const page = documentAt('/en/articles/qr-not-read/');
  const change = (edit: (document: Document) => void) => doctored(page, edit);

  test('HTML that is not valid', async () => {
    const wrong = { ...page, html: page.html.replace('</h1>', '</h1><center></center><b><i></b></i>') };
    const rules = (await validationIssues(wrong)).map((issue) => issue.split(':')[0]);
    expect(rules).toEqual(expect.arrayContaining(['close-order', 'deprecated']));
  });

  test('an id twice, and an id that is not there', () => {
    const twice = change((document) => (document.querySelector('h2')!.id = 'main'));
    expect(idIssues(twice.document)).toEqual(['the id main is there twice']);
    const missing = change((document) => document.querySelector('h2')!.setAttribute('aria-labelledby', 'nobody'));
    expect(idReferenceIssues(missing.document)).toEqual(['aria-labelledby names nobody, which is not there']);
  });

  test('a second h1, a skipped level, a heading without words', () => {
    const headed = (html: string) =>
      headingIssues(change((document) => (document.querySelector('main')!.innerHTML = html)).document);
    expect(headed('<h1>a</h1><h2>b</h2><h1>c</h1>')).toEqual(['there are 2 h1']);
    expect(headed('<h1>a</h1><h3>b</h3>')).toEqual(['h3 “b” follows h1']);
    expect(headed('<h1>a</h1><h2> </h2>')).toEqual(['an h2 has no words']);
    expect(headed('<h2>a</h2>')).toEqual(['there are 0 h1', 'h2 “a” follows h0']);
  });

  test('a gap between Japanese characters, and one before a full stop', () => {
    const gaps = (html: string) =>
      gapIssues(change((document) => (document.querySelector('main')!.innerHTML = html)).document);
    expect(gaps('<h1>読み<wbr>取る</h1><p>Android 版と図 1</p><p>One. <a>二</a> <a>三</a></p>')).toEqual([]);
    expect(gaps('<h1>読み <wbr>取る</h1>')).toEqual(['“読み 取る” has a gap']);
    expect(gaps('<p>Tap <b>Save</b> .</p>')).toEqual(['“Tap Save .” has a gap']);
  });

  test('a picture without a name', () => {
    const nameless = change(
      (document) => (document.querySelector('main')!.innerHTML = '<i role="img"></i><img src="/x">'),
    );
    expect(nameIssues(nameless.document)).toHaveLength(2);
  });
});
