import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentProblems, contentWarnings } from '../../src/build/check/report.ts';
import { createPageContext, freshLibrary } from '../../src/content/index.ts';
import { readOutline } from '../../src/content/outline.ts';
import { pictureFault } from '../../src/content/picture-file.ts';
import { pictureFiles } from '../../src/content/picture-files.ts';
import { readMark } from '../../src/content/picture-form.ts';
import { writeScreenshots } from '../support/screenshots.ts';
import { projectFolder, sourceFile } from '../support/sources.ts';
import { fencesOf, WRITING_GUIDES } from '../support/writing-guide.ts';
import { contentAt, type TemporaryContent } from '../support/temporary-content.ts';

const sample = (kind: string) => readFileSync(join(projectFolder, `tests/fixtures/pictures/dot.${kind}`));
const KINDS = ['png', 'jpg', 'webp', 'avif', 'svg'];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-pictures-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a picture’s file', () => {
  test.each(KINDS)('is sound where it is whole, and told where its end is missing (%s)', (kind) => {
    const bytes = sample(kind);
    expect(pictureFault(`dot.${kind}`, bytes)).toBeUndefined();
    for (const left of [bytes.length - 9, Math.ceil(bytes.length / 2)])
      expect(pictureFault(`dot.${kind}`, bytes.subarray(0, left))).toMatchObject({ code: 'picture-unreadable' });
  });

  test('is told where any byte of a PNG is another', () => {
    const bytes = sample('png');
    for (const at of bytes.keys()) {
      const spoilt = Buffer.from(bytes);
      spoilt[at]! ^= 0xff;
      expect(pictureFault('dot.png', spoilt), String(at)).toMatchObject({ code: 'picture-unreadable' });
    }
  });

  test.each(KINDS)('is told where it is called like another kind (%s)', (kind) => {
    for (const other of KINDS.filter((each) => each !== kind))
      expect(pictureFault(`dot.${other}`, sample(kind))).toMatchObject({ code: 'picture-type-differs' });
  });

  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT href="#a"/>',
    '<svg:script/>',
    '<rect onclick="alert(1)"/>',
    '<a href="javascript:alert(1)"><rect/></a>',
    '<foreignObject><p>x</p></foreignObject>',
    '<image href="https://example.com/a.png"/>',
    "<image xlink:href='//example.com/a.png'/>",
    '<rect fill="url(https://example.com/a)"/>',
    '<style>@import "a.css";</style>',
  ])('may not do anything as an SVG: %s', (part) => {
    const text = (inner: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`);
    expect(pictureFault('dot.svg', text(part))).toMatchObject({ code: 'picture-active' });
    expect(pictureFault('dot.svg', text('<use href="#a"/><path fill="url(#b)"/>'))).toBeUndefined();
  });
});

describe('pictureFiles', () => {
  const put = (place: string, bytes: Buffer | string) => {
    const file = join(root, 'content/pictures', place);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, bytes);
    return file;
  };
  const told = () => Object.fromEntries([...pictureFiles(root)].map(([place, fault]) => [place, fault?.code]));

  test('knows each file by its place, and passes over what an editor hides', () => {
    put('a.png', sample('png'));
    put('ja/step/b.webp', sample('webp'));
    put('.DS_Store', '');
    put('Thumbs.db', '');
    expect(told()).toEqual({ 'a.png': undefined, 'ja/step/b.webp': undefined, 'Thumbs.db': 'picture-type' });
  });

  test('tells what is too large without reading it, and follows no link', () => {
    truncateSync(put('large.png', sample('png')), 10_000_001);
    truncateSync(put('largest.png', sample('png')), 10_000_000);
    symlinkSync('/etc/hostname', join(root, 'content/pictures/link.png'));
    expect(told()).toEqual({
      'large.png': 'picture-too-large',
      // There is nothing behind the end of the picture that a browser would read.
      'largest.png': undefined,
      'link.png': 'file-is-link',
    });
  });

  test('sees a file that has become another', () => {
    const file = put('a.png', sample('png'));
    expect(told()).toEqual({ 'a.png': undefined });
    writeFileSync(file, sample('png').subarray(0, 40));
    utimesSync(file, 1, 1);
    expect(told()).toEqual({ 'a.png': 'picture-unreadable' });
  });

  test('is empty where there are none', () => {
    expect(told()).toEqual({});
  });
});

describe('readMark', () => {
  test.each([
    ['62 81', { left: 62, top: 81 }],
    [' 0  100 ', { left: 0, top: 100 }],
    ['-1.5 20', { left: -1.5, top: 20 }],
    ['10 40 80 8', { left: 10, top: 40, size: { width: 80, height: 8 } }],
  ])('reads %j', (text, mark) => {
    expect(readMark(text)).toEqual(mark);
  });

  test.each(['', '62', '62,81', '62% 81%', '1 2 3', '1 2 3 4 5', '.5 1', 'NaN 1', '1e1 2'])('refuses %j', (text) => {
    expect(readMark(text)).toBeUndefined();
  });
});

test.each(WRITING_GUIDES)('the example of %s is one that an article can have', (guide) => {
  const examples = fencesOf(sourceFile(guide).text).filter(({ text }) => text.startsWith('<Figure src='));
  expect(examples).toHaveLength(1);
  expect(readOutline(examples[0]!.text, 'example.mdx').problems).toEqual([]);
});

describe('pictures among drawn figures', () => {
  let content: TemporaryContent;
  beforeEach(() => {
    writeScreenshots(root);
    content = contentAt(root);
  });
  const codes = () => contentProblems(root).map(({ code, file }) => `${code} ${file}`);
  const unused = () =>
    contentWarnings(root, new Date(0)).flatMap(({ code, file }) => (code === 'picture-unused' ? [file] : []));

  test('are content without a fault, and each is shown', () => {
    expect(codes()).toEqual([]);
    expect(unused()).toEqual([]);
  });

  test('are those of the language, where each has its own', () => {
    const library = freshLibrary(root);
    const shown = (language: string) =>
      ['phone-settings.png', 'browser-menu.png'].map((src) => createPageContext(library, language).picture(src));
    expect(shown('ja')).toEqual(['ja/phone-settings.png', 'browser-menu.png']);
    expect(shown('en')).toEqual(['en/phone-settings.png', 'browser-menu.png']);
  });

  test('are told where a required language lacks one, and stand in where it need not have all', () => {
    rmSync(join(root, 'content/pictures/en/phone-settings.png'));
    expect(codes()).toEqual(['picture-missing-in-one-language content/articles/en/android-add-user-code.mdx']);
    content.edit('content/site.yaml', 'locale: en-US, required: true', 'locale: en-US, required: false, fallback: ja');
    expect(codes()).toEqual([]);
    expect(createPageContext(freshLibrary(root), 'en').picture('phone-settings.png')).toBe('ja/phone-settings.png');
  });

  test('are told where nothing shows them any more', () => {
    for (const language of ['ja', 'en'])
      content.edit(`content/articles/${language}/front-camera.mdx`, 'light.svg', 'browser-menu.png');
    expect(unused()).toEqual(['content/pictures/light.svg']);
  });

  test('are a part of their step each, as drawn figures are', () => {
    const { articles, guides } = freshLibrary(root);
    const own = articles.filter(({ id }) => id === 'message-delivery').map(({ outline }) => outline.uses);
    for (const uses of own)
      expect(uses.filter(({ component, step }) => component === 'Figure' && step === 'settings')).toHaveLength(2);
    expect(guides.get('message-delivery')?.graph.steps['settings']?.acts).toHaveLength(1);
  });

  test('say what they show in words that are held to the spelling, and translated', () => {
    content.edit('content/articles/en/message-delivery.mdx', 'alt="A browser', 'alt="✎ A browser');
    expect(codes()).toEqual(['placeholder content/articles/en/message-delivery.mdx']);
  });
});
