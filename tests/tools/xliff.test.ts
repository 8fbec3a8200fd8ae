import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFiles } from '../../src/content/index.ts';
import { runNew } from '../../tools/new/run.ts';
import { runStatus } from '../../tools/status/run.ts';
import { runXliff } from '../../tools/xliff/run.ts';
import { projectFolder } from '../support/sources.ts';
import { temporaryContent, type TemporaryContent } from '../support/temporary-content.ts';

const ARTICLE = 'content/articles/en/boil-water.mdx';
const SOURCE = 'content/articles/ja/boil-water.mdx';

let content: TemporaryContent;
let file: string;

function begin(fresh: TemporaryContent, ending = 'xlf'): void {
  content = fresh;
  file = join(content.root, `texts.${ending}`);
}

async function run(...args: string[]): Promise<string> {
  const { lines, isRefused } = await runXliff(args, content.root);
  return `${isRefused ? 'REFUSED ' : ''}${lines.join('\n')}`;
}

async function imported(from: string | RegExp, to: string): Promise<string> {
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
  return run('import', file);
}

afterEach(() => {
  content.remove();
});

test.each([
  ['xlf', 'en'],
  ['xlf', 'ja-easy'],
  ['po', 'en'],
  ['po', 'ja-easy'],
])('all shipped content, as .%s, comes back from %s without a change', async (ending, language) => {
  begin(temporaryContent(projectFolder), ending);
  const before = readFiles(content.root);
  expect(await run('export', language, file)).toMatch(/: \d{3,} phrases/);
  expect(await run('import', file)).toMatch(/^Nothing has changed\./);
  expect(readFiles(content.root)).toEqual(before);
});

/** The shipped content has all kinds of text, and takes long: the second format, which differs only as a file, has a small one. */
test.each([
  ['xlf', projectFolder, 'qr-not-read'],
  ['po', 'tests/fixtures/shipped', 'qr-not-read'],
])('comes back, as .%s, in a language that is new', async (ending, from, article) => {
  begin(temporaryContent(from), ending);
  const added = runNew(['language', 'fr', '--name', 'Français', '--fallback', 'en'], {
    root: content.root,
    today: new Date('2026-11-25'),
    env: {},
  });
  expect(added).toHaveProperty('done');
  await run('export', 'fr', file);
  const translated =
    ending === 'po'
      ? readFileSync(file, 'utf8').replace(/^msgid "(.+)"\nmsgstr ""/gm, 'msgid "$1"\nmsgstr "$1"')
      : readFileSync(file, 'utf8').replace(/<source>(.*?)<\/source>(?=<\/segment>)/gs, '$&<target>$1</target>');
  writeFileSync(file, translated);
  const ids = translated.match(/(?<=<unit id="|msgctxt ").*(?=")/g);
  expect(await run('import', file)).not.toMatch(/REFUSED|not imported|not written/);
  expect(await run('export', 'fr', file)).toMatch(/ 0 without a translation, 0 outdated/);
  expect(readFileSync(file, 'utf8').match(/(?<=<unit id="|msgctxt ").*(?=")/g)).toEqual(ids);
  expect(content.read(`content/articles/fr/${article}.mdx`)).toMatch(/^draft: true$/m);
});

describe('a translation', () => {
  beforeEach(() => {
    begin(temporaryContent('tests/fixtures/sound'));
    expect(runStatus(['--accept', 'all', 'en'], content.root)).toHaveProperty('done');
  });
  const status = () => JSON.stringify(runStatus([], content.root));

  test('changes its own words alone, and does not touch the record', async () => {
    const before = content.read(ARTICLE);
    await run('export', 'en', file);
    expect(await imported('>The kettle under the tap<', '>The kettle,\n  filled<')).toBe(`${ARTICLE}: written.`);
    expect(content.read(ARTICLE)).toBe(before.replace('The kettle under the tap', 'The kettle, filled'));
    expect(await imported('>Boil water.<', '>How to: boil water.<')).toBe(`${ARTICLE}: written.`);
    expect(content.read(ARTICLE)).toContain('summary: "How to: boil water."');
  });

  test('of a changed phrase is imported and recorded once it is no longer initial', async () => {
    content.edit(SOURCE, '水を入れたところ', '水を注いだところ');
    expect(await run('export', 'en', file)).toMatch(/1 outdated/);
    expect(readFileSync(file, 'utf8')).toContain('Before: 水を入れたところ');
    expect(await run('import', file)).toMatch(/still marked .*: 1\./);
    expect(status()).toContain('OUTDATED');
    expect(await imported('state="initial"', 'state="final"')).toMatch(/translations\/en\/articles\/boil-water.yaml/);
    expect(status()).not.toContain('OUTDATED');
  });

  test('of a phrase that is new is put after the one before it', async () => {
    content.edit(SOURCE, '### 水を入れる\n', '### 水を入れる\n\n<Label id="stove.light" />はまだ押しません。\n');
    expect(await run('export', 'en', file)).toMatch(/1 without a translation/);
    const changed = await imported(/(<source>(<ph[^>]*>)はまだ押しません。<\/source>)/, '$1');
    expect(changed).toMatch(/^Nothing has changed/);
    await run('export', 'en', file);
    const code = /<source>(<ph[^>]*>)はまだ/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    await imported(
      'はまだ押しません。</source>',
      `はまだ押しません。</source><target>Don’t press ${code} yet.</target>`,
    );
    expect(content.read(ARTICLE)).toContain('### Fill it\n\nDon’t press <Label id="stove.light" /> yet.\n\n<Figure');
    expect(status()).not.toContain('OUTDATED');
  });

  test('of a phrase that has changed since the export is left out, and named', async () => {
    await run('export', 'en', file);
    content.edit(SOURCE, '水を入れたところ', '水を注いだところ');
    expect(await imported('>The button<', '>The knob<')).toMatch(
      /boil-water.mdx: written\.\narticles:boil-water step:fill:2: outdated, .* Now: 水を注いだところ$/,
    );
    expect(content.read(ARTICLE)).toContain('The knob');
    expect(content.read(ARTICLE)).toContain('The kettle under the tap');
  });

  test.each<[what: string, from: string | RegExp, to: string, message: RegExp]>([
    ['without a code', />Press <ph[^>]*></, '>Press it<', /step:light:1: the codes .* has none; .*<Label id="stove.li/],
    ['with another code', />Press <ph[^>]*></, '>Press &lt;Label id="evil" />&lt;/x><', /step:light:1: the codes/],
    ['with a link of its own', '>Boil water.<', '>[Boil](https://evil.example)<', /summary:1: the codes/],
    ['with another placeholder', />Welcome <ph[^>]*></, '>Welcome {{other}}<', /ui greeting:1: the codes/],
    ['of another id', 'unit id="title:1"', 'unit id="../../etc:1"', /boil-water ..\/..\/etc:1: there is no such text/],
    ['of a path', 'file id="articles:boil-water"', 'file id="articles:..:passwd"', /there is no such text/],
    ['of one id twice', 'unit id="summary:1"', 'unit id="title:1"', /title:1: the file has it twice/],
    ['that begins a list', '>No flame?', '>- No flame?', /step:light:2: this text would begin/],
    ['with a step of its own', '>Fill it<', '>Fill it &lt;Step id="x">&lt;/Step><', /fill:1: the codes/],
    ['with an open component', '>Fill it<', '>Fill it &lt;x<', /REFUSED Nothing was written/],
    ['for another language', 'trgLang="en"', 'trgLang="fr"', /`fr` is no language of this site/],
    ['for its source', 'trgLang="en"', 'trgLang="ja"', /Nothing is translated/],
    ['with entities', '<xliff', '<!DOCTYPE x [<!ENTITY a "aaaa">]><xliff', /document type/],
    ['with an unknown entity', '>Fill it<', '>&bomb;<', /not well-formed/],
    ['that is cut off', /<\/segment>[^]*/, '', /not well-formed/],
    ['of XLIFF 1.2', 'document:2.0"', 'document:1.2"', /must be XLIFF 2.0/],
    ['of something else', /<xliff[^]*/, '<html/>', /begins with <html>/],
    ['without original data', /<originalData>.*?<\/originalData>/g, '', /no original data/],
    ['with an element', '>Fill it<', '><script/><', /<script> is not supported/],
  ])('%s is refused, and nothing is written', async (_, from, to, message) => {
    await run('export', 'en', file);
    const before = readFiles(content.root);
    const said = await imported(from, to);
    expect(said).toMatch(message);
    expect(said).toMatch(/^REFUSED/);
    expect(readFiles(content.root)).toEqual(before);
  });

  test.each<[what: string, bytes: Buffer | string, message: RegExp, ending?: string]>([
    ['another encoding', Buffer.from([0x3c, 0x82, 0xa0]), /not in UTF-8/],
    ['an empty file', '', /not well-formed/],
    ['deep nesting', `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0">${'<file>'.repeat(1e5)}`, /deeper than/],
    ['a huge file', Buffer.alloc(50_000_001, ' '), /more than 50 MB/],
    ['a catalogue without a language', 'msgid "a"\nmsgstr "b"\n', /has no `Language`/, 'po'],
    ['plural forms', 'msgid "a"\nmsgid_plural "b"\n', /Line 2 is not PO/, 'po'],
    ['another kind of file', '', /must end in/, 'txt'],
  ])('%s gets a message', async (_, bytes, message, ending = 'xlf') => {
    file = join(content.root, `texts.${ending}`);
    writeFileSync(file, bytes);
    expect(await run('import', file)).toMatch(message);
  });

  test('a catalogue that a tool has folded is read, and its fuzzy texts are left out', async () => {
    file = join(content.root, 'texts.po');
    await run('export', 'en', file);
    expect(readFileSync(file, 'utf8')).toMatch(/^msgid ""\nmsgstr ""\n"Language: en\\n"\n"X-Source-Language: ja\\n"\n/);
    const said = await imported(
      /msgctxt "articles:boil-water step:fill:2"\nmsgid "(.*)"\nmsgstr ".*"/,
      'msgctxt ""\n"articles:boil-water "\n"step:fill:2"\nmsgid "水を"\n"入れたところ"\nmsgstr ""\n"The \\"full\\" "\n"kettle"',
    );
    expect(said).toBe(`${ARTICLE}: written.`);
    expect(content.read(ARTICLE)).toContain('>The "full" kettle<');
    expect(
      await imported('msgctxt "articles:boil-water title:1"', '#, fuzzy\nmsgctxt "articles:boil-water title:1"'),
    ).toMatch(/still marked/);
  });

  test('an unknown option or command gets the usage', async () => {
    expect(await run('--nothing')).toMatch(/npm run xliff -- export/);
    expect(await run('export', 'en')).toMatch(/npm run xliff -- export/);
    expect(await run('import', 'missing.xlf')).toMatch(/There is no file/);
  });
});
