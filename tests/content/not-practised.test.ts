import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { formatProblem, libraryOf, published, readFiles, readLibrary } from '../../src/content/index.ts';
import { libraryProblems } from '../../src/build/check/report.ts';
import { writeProduct } from '../support/other-products.ts';
import { makePageData, contextFor } from '../support/page-data.ts';
import { contentAt, type TemporaryContent } from '../support/temporary-content.ts';

const shipped = readFiles(process.cwd());

/** The shipped content with some texts replaced, each wherever it is in a file. */
function changed(...changes: readonly [file: string, from: string, to: string][]) {
  const files = new Map(shipped);
  for (const [file, from, to] of changes) {
    expect(files.get(file), file).toContain(from);
    files.set(file, files.get(file)!.replaceAll(from, to));
  }
  return published(readLibrary(files));
}

/** Help for the lock, with a guide for what no practice shows: how to reset it. */
function unpractised(content: TemporaryContent) {
  writeProduct('other-product', content.root);
  content.edit('content/site.yaml', 'tasks: [pair]', 'tasks: [pair, reset]');
  content.edit('content/ui/en.json', '"pair": "Pair the lock"', '"pair": "Pair the lock", "reset": "Reset the lock"');
  const write = (file: string, text: string) => writeFileSync(join(content.root, file), text);
  const graph = content
    .read('content/walkthroughs/pair-android.yaml')
    .replace(/^ {4}acts:.*\n(?: {6}- .*\n)*/gm, '')
    .replace(/^problems:[^]*/m, '');
  write(
    'content/walkthroughs/reset-android.yaml',
    graph.replace('case: 601', 'case: 602').replace('task: pair', 'task: reset'),
  );
  const article = content
    .read('content/articles/en/pair-android.mdx')
    .replace(/<Figure.*<\/Figure>\n\n|<Problem .*\n/g, '');
  write(
    'content/articles/en/reset-android.mdx',
    article.replace(/^title: .*/m, 'title: Reset the lock (Android)').replace('task: pair', 'task: reset'),
  );
  return published(libraryOf(content.root));
}

describe('a guide that the simulator does not practise', () => {
  test('is sound without acts, and its page is made without a practice', async () => {
    const content = contentAt(mkdtempSync(join(tmpdir(), 'shirube-')));
    onTestFinished(() => content.remove());
    const library = unpractised(content);
    expect(libraryProblems(library).map(formatProblem)).toEqual([]);
    expect(await makePageData(library)).toBe(library.articles.length);
    expect(contextFor(library, 'en', 'reset-android').isPractised).toBe(false);
    expect(contextFor(library, 'en', 'pair-android').isPractised).toBe(true);
  });
});

describe('words that the simulated screens need', () => {
  const renamed = (from: string, to: string) =>
    changed(...['en', 'ja'].map((language): [string, string, string] => [`content/apps/${language}.json`, from, to]));

  test('are told by the key that was meant, where they are missing in every language', () => {
    const library = renamed('"secure-message-delivery"', '"secure-mesage-delivery"');
    const found = libraryProblems(library).filter(({ code }) => code === 'label-missing');
    expect(found).toMatchObject([
      {
        file: 'content/apps/ja.json',
        message: 'The simulated screens need `portal.secure-message-delivery`, which is missing here.',
        hint: 'Is it `portal.secure-mesage-delivery`? Rename that, in every language.',
      },
    ]);
    expect(found[0]!.line).toBeGreaterThan(1);
  });
});
