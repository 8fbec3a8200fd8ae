import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentProblems, contentWarnings } from '../../src/build/check/report.ts';
import {
  brokenPictures,
  createPageContext,
  freshLibrary,
  pictureFault,
  pictureFiles,
  readMark,
} from '../../src/content/index.ts';
import { readOutline } from '../../src/content/outline.ts';
import { writeScreenshots } from '../support/screenshots.ts';
import { projectFolder, sourceFile } from '../support/sources.ts';
import { fencesOf, WRITING_GUIDES } from '../support/writing-guide.ts';
import { contentAt, type TemporaryContent } from '../support/temporary-content.ts';

const sample = (kind: string) => readFileSync(join(projectFolder, `tests/fixtures/pictures/dot.${kind}`));
const KINDS = ['png', 'jpg', 'webp', 'avif'];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-pictures-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a picture’s file', () => {
  const codeOf = async (name: string, bytes: Buffer) => (await pictureFault(name, bytes, bytes.length))?.code;

  test.each(KINDS)('is sound where it is whole, and told where its end is missing (%s)', async (kind) => {
    const bytes = sample(kind);
    expect(await codeOf(`dot.${kind}`, bytes)).toBeUndefined();
    expect(await codeOf(`dot.${kind}`, bytes.subarray(0, Math.ceil(bytes.length / 2)))).toBe('picture-unreadable');
  });

  test.each(KINDS)('is told where it is called like another kind (%s)', async (kind) => {
    for (const other of KINDS.filter((each) => each !== kind))
      expect(await codeOf(`dot.${other}`, sample(kind))).toBe('picture-unreadable');
  });

  test('is told where it is nothing, or another file', async () => {
    expect(await codeOf('dot.png', Buffer.alloc(0))).toBe('picture-unreadable');
    expect(await codeOf('dot.png', sample('svg'))).toBe('picture-unreadable');
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
  const broken = async () =>
    (await brokenPictures(root, pictureFiles(root))).map(({ code, file }) => `${code} ${file}`);

  test('knows each file by its place, and passes over what an editor hides', () => {
    put('a.png', sample('png'));
    put('ja/step/b.webp', sample('webp'));
    put('.DS_Store', '');
    put('Thumbs.db', '');
    expect(told()).toEqual({ 'a.png': undefined, 'ja/step/b.webp': undefined, 'Thumbs.db': 'picture-name' });
  });

  test('follows no link', async () => {
    put('a.png', sample('png'));
    symlinkSync('/etc/hostname', join(root, 'content/pictures/link.png'));
    expect(told()).toEqual({ 'a.png': undefined, 'link.png': 'file-is-link' });
    expect(await broken()).toEqual([]);
  });

  test('tells what is too large, and what cannot be shown', async () => {
    truncateSync(put('large.png', sample('png')), 10_000_001);
    put('half.png', sample('png').subarray(0, 40));
    expect((await broken()).sort()).toEqual([
      'picture-too-large content/pictures/large.png',
      'picture-unreadable content/pictures/half.png',
    ]);
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
      content.edit(`content/articles/${language}/front-camera.mdx`, 'light.png', 'browser-menu.png');
    expect(unused()).toEqual(['content/pictures/light.png']);
  });

  test('are a part of their step each, as drawn figures are', () => {
    const { articles, guides } = freshLibrary(root);
    const own = articles.filter(({ id }) => id === 'android-add-user-qr').map(({ outline }) => outline.uses);
    for (const uses of own)
      expect(uses.filter(({ component, step }) => component === 'Figure' && step === 'instructions')).toHaveLength(2);
    expect(guides.get('android-add-user-qr')?.graph.steps['instructions']?.acts).toHaveLength(1);
  });

  test('say what they show in words that are held to the spelling, and translated', () => {
    content.edit('content/articles/en/android-add-user-qr.mdx', 'alt="A browser', 'alt="✎ A browser');
    expect(codes()).toEqual(['placeholder content/articles/en/android-add-user-qr.mdx']);
  });
});
