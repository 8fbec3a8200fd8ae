import { describe, expect, test } from 'vitest';
import { readLibrary, checkLibrary } from '../../src/content/index.ts';
import { broken, problemsIn, sound } from '../support/fixtures.ts';

const STYLE = 'content/style/ja.yaml';
const ARTICLE = 'content/articles/ja/no-flame.mdx';

const withStyle = (files: Map<string, string>, text: string, file = STYLE) => new Map(files).set(file, text);
const codesIn = async (files: ReadonlyMap<string, string>) => (await problemsIn(files)).map(({ code }) => code);
const saying = (text: string) => new Map(sound).set(ARTICLE, sound.get(ARTICLE)!.replace('元栓を開きます。', text));

describe('style', () => {
  test('finds in an .mdx file what is wrong in it, on its line and in its column', async () => {
    const [fault] = await problemsIn(saying('元栓を開きます。\nガスの\n元栓を２回確かめます。'));
    // A line's end in a paragraph is a space to a reader.
    expect(fault).toMatchObject({ code: 'style-space', file: ARTICLE, line: 15, column: 1 });
    const found = await problemsIn(saying('元栓を開きます。\n\n- 火を２回確かめます。'));
    expect(found).toMatchObject([{ code: 'style-full-width', file: ARTICLE, line: 15, column: 5 }]);
  });

  test('takes the words of a label for no words of the sentence', async () => {
    const labels = '{ "stove": { "light": "点火。つまみを押せる" }, "screens": { "stove": "やかん" }, "ours": [] }';
    const files = saying('コンロの<Label id="stove.light" />を押します。').set('content/apps/ja.json', labels);
    expect(await codesIn(files)).toEqual([]);
  });

  test('is not asked of a language without rules', async () => {
    expect(await codesIn(withStyle(broken('style-japanese-wordy'), 'names: []'))).toEqual([]);
  });

  test('lets an exception pass with its reason, there and nowhere else', async () => {
    const style =
      'rules: japanese\nexceptions: [{ code: style-wordy, text: 元栓を確認することができます, reason: It is a quotation. }]';
    const files = withStyle(broken('style-japanese-wordy'), style);
    expect(await codesIn(files)).toEqual([]);
    const other = files.get(ARTICLE)!.replace('</Cause>', '火を確認することができます。\n\n</Cause>');
    expect(await codesIn(new Map(files).set(ARTICLE, other))).toEqual(['style-wordy']);
  });

  test('does not except one fault for another', async () => {
    const style = 'rules: japanese\nexceptions: [{ code: style-weak, text: 元栓を, reason: It is so. }]';
    expect(await codesIn(withStyle(broken('style-japanese-wordy'), style))).toEqual([
      'style-wordy',
      'exception-unused',
    ]);
  });
});

describe('choices', () => {
  const chosen = (files: ReadonlyMap<string, string>, rules = 'rules: japanese\n') =>
    new Map(files).set(STYLE, `${rules}choices: [{ write: 元栓, not: [コック, '/ガスの?栓/'] }]`);

  test('are found wherever a text says it in another way, in a language without rules too', async () => {
    const [fault] = await problemsIn(chosen(saying('次にガス栓を開きます。')));
    expect(fault).toMatchObject({ code: 'style-choice', file: ARTICLE, line: 13, column: 3 });
    expect(fault!.hint).toContain('`元栓`');
    expect(await codesIn(chosen(saying('コックを開きます。'), ''))).toEqual(['style-choice']);
    const ui = new Map(sound).set('content/ui/ja.json', '{ "site": { "last": "コック" } }');
    expect(await codesIn(chosen(ui))).toContain('style-choice');
  });

  test('say nothing of what an app says, or of what is chosen', async () => {
    const labels = '{ "stove": { "light": "コックを開く" }, "screens": { "stove": "やかん" }, "ours": [] }';
    const files = saying('元栓で<Label id="stove.light" />を押します。').set('content/apps/ja.json', labels);
    expect(await codesIn(chosen(files))).toEqual([]);
  });

  test('can be excepted', async () => {
    const exception = 'exceptions: [{ code: style-choice, text: コックを開き, reason: It is a quotation. }]\n';
    expect(await codesIn(chosen(saying('コックを開きます。'), exception))).toEqual([]);
  });
});

describe('leftovers', () => {
  const leftoversIn = (files: ReadonlyMap<string, string>) =>
    checkLibrary(readLibrary(files)).filter(({ code }) => code === 'leftover');
  /** The sound content with French, made of one article in English. */
  const french = (title: string, required = true) =>
    new Map(sound)
      .set('content/site.yaml', siteWith('fr', required))
      .set(
        'content/articles/fr/no-flame.mdx',
        sound.get('content/articles/en/no-flame.mdx')!.replace('The gas tap', title),
      );

  test('are a phrase that is the same as in the source, though the letters are the same', () => {
    expect(leftoversIn(french('Le robinet du gaz')).map(({ message }) => message)).toEqual([
      '`No flame` is the same as in `en`.',
      '`No flame.` is the same as in `en`.',
      '`Open it. manual` is the same as in `en`.',
    ]);
    expect(leftoversIn(french('The gas tap'))).toHaveLength(4);
  });

  test('are no fault in a language that may be unfinished', () => {
    expect(leftoversIn(french('The gas tap', false))).toEqual([]);
  });

  test('are not the names that a language keeps', () => {
    const files = broken('leftover-in-other-letters');
    expect(leftoversIn(files)).toHaveLength(1);
    expect(leftoversIn(withStyle(files, 'names: [元栓]', 'content/style/en.yaml'))).toEqual([]);
  });

  test.each([
    ['a name of Latin letters in Japanese', 'USB-Cの端子に、Face IDで開いた画面を映します。'],
    ['a name alone in a heading', '元栓を開きます。\n\n### やかん'],
  ])('are not %s', (_, text) => {
    expect(leftoversIn(saying(text))).toEqual([]);
  });
});

/** The sound site's settings, English first, and one language more. */
function siteWith(language: string, required: boolean): string {
  const site = sound.get('content/site.yaml')!;
  const more = `  ${language}: { name: Français, locale: fr-FR, required: ${required}, fallback: en }\n`;
  return site
    .replace(/^name: { /m, `name: { ${language}: Bouilloire, `)
    .replace(/^source: .*$/m, 'source: en')
    .replace(/^languages:\n/m, `languages:\n${more}`);
}
