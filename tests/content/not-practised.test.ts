import { describe, expect, test } from 'vitest';
import { formatProblem, published, readFiles, readLibrary } from '../../src/content/index.ts';
import { libraryProblems } from '../../src/build/check/report.ts';
import { makePageData, contextFor } from '../support/page-data.ts';

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

/** A guide for what no practice shows: a login on Android by QR code. */
function unpractised(acts: string) {
  const files = new Map(shipped);
  const [graph, id] = ['content/walkthroughs/message-delivery.yaml', 'android-log-in-qr'];
  const bare = files.get(graph)!.replace(/^ {4}acts:.*\n(?: {6}- .*\n)*/gm, acts);
  files.set(`content/walkthroughs/${id}.yaml`, bare.replace('case: 106', 'case: 901').replace(/world: .*/, WORLD));
  for (const language of ['en', 'ja']) {
    const article = files
      .get(`content/articles/${language}/message-delivery.mdx`)!
      .replace('task: message-delivery', 'task: log-in')
      .replace('platform: portal', 'platform: android')
      .replace('method: none', 'method: qr')
      .replace(/<Figure[\s\S]*?<\/Figure>\n\n/g, '');
    files.set(`content/articles/${language}/${id}.mdx`, article);
    const agent = `content/agent/${language}.yaml`;
    const script = /^ {2}message-delivery:\n(?: {4}.*\n)+/m.exec(files.get(agent)!)![0];
    files.set(agent, files.get(agent)!.replace(script, `${script}${script.replace('message-delivery', id)}`));
  }
  const record = files.get('content/translations/en/articles/message-delivery.yaml')!;
  files.set(`content/translations/en/articles/${id}.yaml`, record);
  return published(readLibrary(files));
}
const WORLD = 'world: { platform: android, method: qr, task: log-in }';

describe('a guide that the simulator does not practise', () => {
  test('is sound without acts, and its page is made without a practice', async () => {
    const library = unpractised('');
    expect(libraryProblems(library).map(formatProblem)).toEqual([]);
    expect(await makePageData(library)).toBe(
      library.articles.filter(({ language }) => language in library.site.languages).length,
    );
    expect(contextFor(library, 'en', 'android-log-in-qr').isPractised).toBe(false);
    expect(contextFor(library, 'en', 'iphone-activate-qr').isPractised).toBe(true);
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
