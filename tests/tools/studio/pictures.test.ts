import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { figureSpan, figureText } from '../../../tools/studio/page/pictures/figure-text.ts';
import { freeName, nameFor } from '../../../tools/studio/page/pictures/prepare.ts';
import { applied } from '../../../tools/text/spans.ts';
import {
  digestOfPicture,
  faultOfPicture,
  readPicture,
  removePicture,
  replacePicture,
  storePicture,
} from '../../../tools/studio/server/picture-folder.ts';
import { OpenPages } from '../../../tools/studio/server/open-pages.ts';
import type { StudioContext } from '../../../tools/studio/server/route.ts';
import { answer } from '../../../tools/studio/server/routes.ts';
import { speaking } from '../../../tools/studio/server/speech.ts';
import { writeLamp } from '../../support/other-products.ts';

const DOT = readFileSync(new URL('../../fixtures/pictures/dot.png', import.meta.url));

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-pictures-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a picture', () => {
  test('is stored as it is, and never over another', () => {
    expect(storePicture(root, 'step/dot.png', DOT)).toBe(true);
    expect(readPicture(root, 'step/dot.png')).toEqual(DOT);
    expect(storePicture(root, 'step/dot.png', Buffer.from('other'))).toBe(false);
    expect(readdirSync(join(root, 'content/pictures/step'))).toEqual(['dot.png']);
    expect(readPicture(root, 'step/dot.png')).toEqual(DOT);
  });

  test('gives way to another, or goes, only if it is the one that was seen', () => {
    storePicture(root, 'dot.png', DOT);
    const [seen, other] = [digestOfPicture(DOT), Buffer.concat([DOT, Buffer.from('x')])];
    expect(replacePicture(root, 'dot.png', other, digestOfPicture(other))).toBe(false);
    expect(replacePicture(root, 'dot.png', other, seen)).toBe(true);
    expect(readPicture(root, 'dot.png')).toEqual(other);
    expect(removePicture(root, 'dot.png', seen)).toBe(false);
    expect(removePicture(root, '../dot.png', seen)).toBe(false);
    expect(readdirSync(join(root, 'content/pictures'))).toEqual(['dot.png']);
    expect(removePicture(root, 'dot.png', digestOfPicture(other))).toBe(true);
    expect(readdirSync(join(root, 'content/pictures'))).toEqual([]);
  });

  test.each([
    '../dot.png',
    '/dot.png',
    'a/../../dot.png',
    'a\\dot.png',
    '.dot.png',
    'c:dot.png',
    'https://x.example/dot.png',
    'dot.mdx',
    'Dot Two.png',
    '',
  ])('is never read or stored as “%s”', async (place) => {
    expect(await faultOfPicture(place, DOT)).toBeTypeOf('string');
    expect(readPicture(root, place)).toBeUndefined();
  });

  test('is refused where it is not what its name says, not whole, too large or an SVG', async () => {
    expect(await faultOfPicture('dot.png', DOT)).toBeUndefined();
    expect(await faultOfPicture('dot.jpg', DOT)).toContain('JPG');
    expect(await faultOfPicture('dot.png', DOT.subarray(0, 40))).toContain('complete');
    expect(await faultOfPicture('dot.png', Buffer.alloc(10_000_001))).toContain('10,000,000');
    expect(await faultOfPicture('dot.svg', Buffer.from('<svg><script>1</script></svg>'))).toContain('dot.svg');
  });

  test('is never stored through a link', () => {
    const outside = mkdtempSync(join(tmpdir(), 'shirube-outside-'));
    mkdirSync(join(root, 'content/pictures'), { recursive: true });
    symlinkSync(outside, join(root, 'content/pictures/away'));
    expect(() => storePicture(root, 'away/dot.png', DOT)).toThrow(RangeError);
    expect(readdirSync(outside)).toEqual([]);
    expect(existsSync(join(root, 'content/pictures/dot.png'))).toBe(false);
    rmSync(outside, { recursive: true });
  });

  test('has a name proposed that a picture can have, and that none has', async () => {
    expect(nameFor('Écran 1 (neu).PNG', 'png')).toBe('ecran-1-neu.png');
    expect(nameFor('スクリーンショット.jpeg', 'jpg')).toBe('picture.jpg');
    expect(await faultOfPicture(nameFor('_x', 'png'), DOT)).toBeUndefined();
    expect(freeName('tap.png', new Set(['tap.png', 'tap-2.png']))).toBe('tap-3.png');
  });
});

describe('a picture that an article shows', () => {
  const FILE = 'content/articles/en/stays-dark.mdx';
  let pages: OpenPages;
  let waiting: Set<string>;
  const ask = async (name: string, body: unknown = {}) => {
    const context = {
      root,
      pages,
      checking: { waiting },
      page: 'one',
      unsaved: pages.unsaved('one'),
      ...speaking({ asked: 'en', usual: 'en' })(undefined),
    };
    return answer(context as unknown as StudioContext, name, { query: new URLSearchParams(), body });
  };
  const remove = () => ask('POST picture/remove', { place: 'dot.png', digest: digestOfPicture(DOT) });
  const text = () => readFileSync(join(root, FILE), 'utf8');
  const withFigure = () => `${text()}\n<Figure src="dot.png" alt="A dot" />\n`;
  const isThere = () => existsSync(join(root, 'content/pictures/dot.png'));

  beforeEach(() => {
    pages = new OpenPages();
    waiting = new Set(['one', 'other']);
    writeLamp(root);
    storePicture(root, 'dot.png', DOT);
  });

  test('stays while the saved article shows it, whatever is written in the page that asks', async () => {
    pages.write('one', new Map([[FILE, text()]]));
    writeFileSync(join(root, FILE), withFigure());
    expect((await ask('GET pictures')).body).toMatchObject([{ place: 'dot.png', uses: 1 }]);
    expect((await remove()).status).toBe(409);
    expect(isThere()).toBe(true);
  });

  test('stays while it is shown in what another page has not saved, and goes once that is closed', async () => {
    pages.write('other', new Map([[FILE, withFigure()]]));
    expect((await ask('GET pictures')).body).toMatchObject([{ place: 'dot.png', uses: 1 }]);
    expect((await remove()).status).toBe(409);
    expect(isThere()).toBe(true);
    // What a page had written that is closed since is nobody's any more, or another's.
    waiting.delete('other');
    expect((await remove()).status).toBe(200);
    expect(isThere()).toBe(false);
  });
});

describe('a figure', () => {
  test('says what it shows in one line, whatever is typed', () => {
    expect(figureText({ src: 'tap.png', alt: ' A "tap" &\n more ', mark: [62, 81], caption: 'Tap\nhere' })).toBe(
      '<Figure src="tap.png" alt="A &quot;tap&quot; &amp; more" mark="62 81">Tap here</Figure>',
    );
  });

  const put = (text: string, at: number): string => applied(text, [figureSpan(text, at, '<Figure/>')]);

  test.each([
    ['---\na: b\n---\n', 2, '---\na: b\n---\n\n<Figure/>\n'],
    ['---\na: b\n---\n\nOne.\n\nTwo.\n', 16, '---\na: b\n---\n\nOne.\n\n<Figure/>\n\nTwo.\n'],
    ['One.\nTwo.\n', 1, 'One.\n\n<Figure/>\n\nTwo.\n'],
    ['One.', 4, 'One.\n\n<Figure/>\n'],
    ['One.\r\n\r\nTwo.\r\n', 0, 'One.\r\n\r\n<Figure/>\r\n\r\nTwo.\r\n'],
    ['', 0, '<Figure/>\n'],
  ])('is a paragraph of its own behind the line of the cursor: %j at %i', (text, at, expected) => {
    expect(put(text, at)).toBe(expected);
  });
});
