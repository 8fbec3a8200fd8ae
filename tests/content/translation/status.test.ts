import { describe, expect, test } from 'vitest';
import {
  checkLibrary,
  localizedIn,
  freshness,
  readFiles,
  readLibrary,
  translationWarnings,
} from '../../../src/content/index.ts';
import { placesOfArticle, recordFile, writeRecord } from '../../../src/content/translation/record.ts';

const path = 'content/articles/ja/no-flame.mdx';
/** The sound content, with a figure in one article. */
const sound = new Map(readFiles(`${process.cwd()}/tests/fixtures/sound`));
const captioned = (text: string, caption: string): string =>
  text
    .replace('kind: problem', 'kind: problem\nfigures: [{ on: phone, screen: stove }]')
    .replace('</Cause>', `<Figure n="1">${caption}</Figure>\n\n</Cause>`);
const english = path.replace('/ja/', '/en/');
sound.set(path, captioned(sound.get(path)!, '元栓'));
sound.set(english, captioned(sound.get(english)!, 'The tap'));
const file = recordFile('en', 'articles/no-flame');
const places = placesOfArticle(localizedIn(readLibrary(sound), 'no-flame', 'ja')!);
const recorded = new Map(sound).set(file, writeRecord({ of: 'ja', places }, 'content/articles/en/no-flame.mdx'));

const edits: [string, (text: string) => string, 'done' | 'outdated'][] = [
  ['nothing', (text) => text, 'done'],
  ['a phrase of the body', (text) => text.replace('元栓を開きます', '元栓をひらきます'), 'outdated'],
  ['the title', (text) => text.replace('title: 火がつかない', 'title: 火がつきません'), 'outdated'],
  ['a caption', (text) => text.replace('>元栓<', '>ガスの元栓<'), 'outdated'],
  ['a new paragraph', (text) => text.replace('</Cause>', '換気します。\n\n</Cause>'), 'outdated'],
  ['keywords', (text) => text.replace('keywords: [', 'keywords: [炎, '), 'done'],
  ['layout', (text) => text.replaceAll('\n\n', '\n\n\n').replace('---\n\n\n', '---\n\n'), 'done'],
  ['the day of the change', (text) => text.replace('2026-01-01', '2026-02-02'), 'done'],
];

describe('a localized article with a record', () => {
  test.each(edits)('after a change of %s', (_name, edit, state) => {
    const library = readLibrary(new Map(recorded).set(path, edit(recorded.get(path)!)));
    expect(freshness(library, localizedIn(library, 'no-flame', 'en')!)).toBe(state);
    expect(checkLibrary(library)).toEqual([]);
    expect(translationWarnings(library).length).toBe(state === 'done' ? 0 : 1);
  });
});
