import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EditorState } from '@codemirror/state';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aNinthOf } from '../../support/coverage.ts';
import { broken, brokenNames } from '../../support/fixtures.ts';
import { StudioBrowser, type StudioPage } from '../../support/studio-page.ts';
import { projectFolder } from '../../support/sources.ts';
import { lineSeparatorOf } from '../../../tools/studio/page/parts/text-editor.tsx';
import { ContentFolder } from '../../../tools/studio/server/files.ts';

type Center = readonly [name: string, copyTo: (root: string) => void];

/** The shipped help center, the others in fixtures, and some broken ones. */
const CENTERS: readonly Center[] = [
  '.',
  ...['', 'broken/files/'].flatMap((folder) =>
    readdirSync(join(projectFolder, 'tests/fixtures', folder)).map((name) => `tests/fixtures/${folder}${name}`),
  ),
]
  .filter((folder) => existsSync(join(projectFolder, folder, 'content')))
  .map((folder): Center => [
    folder,
    (root) => {
      cpSync(join(projectFolder, folder, 'content'), join(root, 'content'), { recursive: true });
    },
  ])
  .concat(
    aNinthOf(brokenNames).map((name): Center => [
      name,
      (root) => {
        for (const [file, text] of broken(name)) {
          mkdirSync(dirname(join(root, file)), { recursive: true });
          writeFileSync(join(root, file), text);
        }
      },
    ]),
  );

let root: string;
let browser: StudioBrowser;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-zero-'));
  browser = new StudioBrowser();
});
afterEach(() => {
  browser.close();
  rmSync(root, { recursive: true });
});

function bytes(): Record<string, string> {
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  return Object.fromEntries(
    files.map((each) => join(each.parentPath, each.name)).map((path) => [path, readFileSync(path, 'latin1')]),
  );
}

const shown = (text: string): EditorState =>
  EditorState.create({ doc: text, extensions: EditorState.lineSeparator.of(lineSeparatorOf(text)) });

/** Types into a file as the editor does. */
function type({ store }: StudioPage, file: string, from: number, to: number, insert: string): void {
  const { state } = shown(store.text(file) ?? '').update({ changes: { from, to, insert } });
  store.rewrite(file, state.sliceDoc(), true);
}

test('a text is shown and edited with its own line ends, whichever they are', () => {
  for (const text of ['a\r\nb\r\n', 'a\nb\n', 'a\r\nb\nc\r', '\uFEFFa\r\n', '']) {
    const state = shown(text);
    expect(state.sliceDoc()).toBe(text);
    const { state: next } = state.update({ changes: { from: 0, insert: state.toText(`x${state.lineBreak}`) } });
    expect(next.sliceDoc()).toBe(`x${text.includes('\r\n') && !/[^\r]\n/.test(text) ? '\r\n' : '\n'}${text}`);
  }
});

describe.each(CENTERS)('every file of %s', (_, copyTo) => {
  test('is the same to the byte when it was opened, written in, taken back and saved', async () => {
    copyTo(root);
    const before = bytes();
    const page = await browser.page(root);
    const files = new ContentFolder(root).list();
    for (const file of files) {
      const text = await page.store.read(file);
      // What is no text is not opened, and so not written over.
      if (text === undefined) continue;
      const { length } = shown(text).doc;
      const at = Math.floor(length / 2);
      type(page, file, at, Math.min(at + 3, length), 'x\ny');
    }
    while (page.store.canUndo) page.store.undo();
    expect(page.store.unsaved).toEqual([]);
    await page.store.save();
    expect(bytes()).toEqual(before);
    // Written over with itself, too.
    for (const file of files) {
      if (page.store.text(file) === undefined) continue;
      type(page, file, 0, 0, '#');
      await page.store.save();
      type(page, file, 0, 1, '');
    }
    await page.store.save();
    expect(page.store.message?.isFault).not.toBe(true);
    expect(bytes()).toEqual(before);
  });
});
