import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeProgress } from '../../../machines/walkthrough/index.ts';
import {
  aliasesOf,
  checkLibrary,
  readFiles,
  readLibrary,
  topicPages,
  translationStatuses,
} from '../../../src/content/index.ts';
import { runRename } from '../../../tools/rename/run.ts';
import { frozenContent } from '../../support/frozen.ts';
import type { TemporaryContent } from '../../support/temporary-content.ts';

let content: TemporaryContent;
beforeEach(() => {
  content = frozenContent();
});
afterEach(() => {
  content.remove();
});

function rename(...args: string[]): string {
  const outcome = runRename(args, content.root, 'en');
  return 'done' in outcome ? outcome.done.join('\n') : `REFUSED ${outcome.refused}`;
}
const library = () => readLibrary(readFiles(content.root));
const faults = () => checkLibrary(library());
/** What is not what a translation was made from. */
const stale = () =>
  [...translationStatuses(library())].flatMap(([{ id }, states]) =>
    [...states.values()]
      .filter(({ state }) => !['source', 'done'].includes(state))
      .map(({ state }) => `${id} ${state}`),
  );
const all = () => new Map(readFiles(content.root));
/** Lines where a word is automatically. */
const linesWith = (word: string) =>
  [...all()].flatMap(([file, text]) =>
    text
      .split('\n')
      .filter((line) => new RegExp(`(?<![a-z0-9-])${word}(?![a-z0-9-])`).test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );

describe('a step of a guide', () => {
  const GUIDE = 'android-add-user-qr';

  test('is called otherwise everywhere: no fault, nothing out of date, and its old fragment leads to it', () => {
    content.edit('content/articles/en/qr-not-read.mdx', '\n<Cause', `\nSee [it](../${GUIDE}/#step-scan).\n\n<Cause`);
    content.edit(
      'content/articles/ja/qr-not-read.mdx',
      '\n<Cause',
      `\n[図](../${GUIDE}/#step-scan)を見ます。\n\n<Cause`,
    );
    const [before, behind] = [faults(), stale()];
    expect(rename('step', GUIDE, 'scan', 'read-code')).toContain('`scan` is `read-code` now.');
    expect(faults()).toEqual(before);
    expect(stale()).toEqual(behind);
    const { graph } = library().guides.get(GUIDE)!;
    expect(graph.steps['read-code']).toMatchObject({ n: 8, aliases: ['scan'] });
    expect(decodeProgress('step-scan', graph).progress.step).toBe('read-code');
    expect(content.read('content/articles/en/qr-not-read.mdx')).toContain('#step-read-code)');
  });

  test('keeps all else as it was written: comments, layout, names of repetitions', () => {
    const before = all();
    rename('step', GUIDE, 'pin', 'enter-pin');
    for (const [file, text] of all()) {
      const was = before.get(file)!;
      const back = text.replace(/\n *aliases: \[pin\]/, '').replaceAll('enter-pin', 'pin');
      expect(back, file).toBe(was);
    }
    expect(content.read('content/agent/en.yaml')).toMatch(/^ {4}enter-pin: [&*]\w+$/m);
  });

  test('can be renamed again, and back: an id that is in use is no old one', () => {
    const before = all();
    rename('step', GUIDE, 'scan', 'read-code');
    rename('step', GUIDE, 'read-code', 'point');
    expect(library().guides.get(GUIDE)!.graph.steps['point']!.aliases).toEqual(['scan', 'read-code']);
    rename('step', GUIDE, 'point', 'scan');
    expect(library().guides.get(GUIDE)!.graph.steps['scan']!.aliases).toEqual(['point', 'read-code']);
    expect(faults()).toEqual([]);
    expect(all().size).toBe(before.size);
  });

  test('of another guide is left alone', () => {
    rename('step', GUIDE, 'pin', 'enter-pin');
    expect(library().guides.get('android-add-user-code')!.graph.steps).toHaveProperty('pin');
  });
});

test('a step of a diagnosis is called otherwise everywhere, and links with its old id say the same', () => {
  expect(rename('step', 'activation-error', 'entered', 'by-hand')).toContain('`entered` is `by-hand` now.');
  expect(faults()).toEqual([]);
  expect(stale()).toEqual([]);
  expect(library().diagnosis.symptoms.get('activation-error')!.symptom.steps['by-hand']!.aliases).toEqual(['entered']);
});

test.each([
  ['a guide', 'android-add-user-qr', 'android-scan'],
  ['a problem', 'front-camera', 'own-face'],
  ['a problem that a symptom tells of', 'qr-not-read', 'qr-not-scanned'],
])('%s has another id and other files, and its old address leads to it', (_, from, to) => {
  expect(rename('article', from, to)).toContain(`\`${from}\` is \`${to}\` now.`);
  expect(faults()).toEqual([]);
  expect(stale()).toEqual([]);
  expect(aliasesOf(library()).articles).toEqual([{ alias: from, id: to }]);
  expect(readdirSync(join(content.root, 'content/articles/en'))).not.toContain(`${from}.mdx`);
});

test('an article keeps what is called like it elsewhere: a picture, a page of another site', () => {
  const [file, moved] = ['qr-not-read', 'unreadable'].map((id) => `content/articles/en/${id}.mdx`) as [string, string];
  const others = '![](../../pictures/qr-not-read.webp) [page](https://example.com/qr-not-read.html)';
  content.edit(file, '\n<Cause', `\n${others}\n\n<Cause`);
  rename('article', 'qr-not-read', 'unreadable');
  expect(content.read(moved)).toContain(others);
  expect(content.read('content/translations/en/articles/unreadable.yaml')).toContain(` ${moved} `);
});

test('a symptom has another id and another file, and its old address leads to it', () => {
  rename('symptom', 'notification-missing', 'no-notice');
  expect(faults()).toEqual([]);
  expect(stale()).toEqual([]);
  expect(aliasesOf(library()).symptoms).toEqual([{ alias: 'notification-missing', id: 'no-notice' }]);
  expect(linesWith('notification-missing')).toEqual([
    'content/diagnosis/no-notice.yaml: aliases: [notification-missing]',
  ]);
});

test('where a file cannot be read, it is named and nothing is written', () => {
  content.edit('content/agent/en.yaml', 'scripts:', 'scripts: [');
  const before = all();
  expect(rename('step', 'android-add-user-qr', 'scan', 'read-code')).toMatch(
    /^REFUSED content\/agent\/en\.yaml cannot be read/,
  );
  expect(all()).toEqual(before);
});

test('where the content would get a fault, since a name is not found, it is shown and nothing is written', () => {
  // One letter stands as its number: Markdown reads it, and nobody who looks for the id finds it.
  const link = 'See [it](../android-add-user-qr/#step-s&#99;an).';
  content.edit('content/articles/en/qr-not-read.mdx', '\n<Cause', `\n${link}\n\n<Cause`);
  const before = all();
  expect(rename('step', 'android-add-user-qr', 'scan', 'read-code')).toMatch(
    /^REFUSED The content would have faults .*\ncontent\/articles\/en\/qr-not-read\.mdx:\d+.*`#step-scan`[^]*\[link-fragment\]$/,
  );
  expect(all()).toEqual(before);
});

test('the check names the command where a step was renamed in the graph alone', () => {
  const graph = 'content/walkthroughs/android-add-user-qr.yaml';
  content.edit(graph, 'next: scan', 'next: read-code');
  content.edit(graph, '  scan:', '  read-code:');
  content.edit(graph, 'qr-not-read: { at: [scan]', 'qr-not-read: { at: [read-code]');
  content.edit(graph, 'front-camera: { at: [scan]', 'front-camera: { at: [read-code]');
  const told = faults().filter(({ code }) => code.startsWith('step-'));
  expect(told.map(({ code }) => code)).toEqual(['step-renamed']);
  expect(told[0]!.hint).toContain('`npm run rename -- step android-add-user-qr scan read-code`');
});

describe('links of the product’s own screens', () => {
  const TOPICS = `promised: [add, camera, unread]
topics:
  # The portal's page.
  add:
    go:
      - { platform: android, article: android-add-user-qr }
      - article: android-add-user-code # for all else
  camera:
    go:
      - { platform: android, article: android-add-user-qr, step: scan }
      - { platform: iphone, article: android-add-user-code, step: pin }
      - { article: qr-not-read }
  unread: { go: [{ symptom: qr-not-read }] }
`;
  const written = () => content.read('content/topics.yaml');
  const names = () => topicPages(library()).map(({ name }) => name);
  beforeEach(() => {
    writeFileSync(join(content.root, 'content/topics.yaml'), TOPICS);
  });

  test('follow an article, a step of theirs alone, and a symptom', () => {
    rename('article', 'android-add-user-qr', 'android-scan');
    rename('step', 'android-scan', 'scan', 'read-code');
    rename('symptom', 'qr-not-read', 'no-code-read');
    rename('article', 'qr-not-read', 'unreadable');
    expect(faults()).toEqual([]);
    expect(written()).toBe(
      TOPICS.replaceAll('android-add-user-qr', 'android-scan')
        .replace('step: scan', 'step: read-code')
        .replace('{ article: qr-not-read }', '{ article: unreadable }')
        .replace('{ symptom: qr-not-read }', '{ symptom: no-code-read }'),
    );
  });

  test('keep every name that was promised, however often topics are renamed', () => {
    const promised = names();
    expect(rename('topic', 'add', 'add-a-user')).toContain('`add` is `add-a-user` now.');
    rename('topic', 'add-a-user', 'new-user');
    rename('topic', 'unread', 'not-read');
    expect(faults()).toEqual([]);
    expect(names()).toEqual(expect.arrayContaining(promised));
    expect(names()).toEqual(['new-user', 'add', 'add-a-user', 'camera', 'not-read', 'unread']);
    expect(written()).toContain('promised: [add, camera, unread]\n');
    expect(rename('topic', 'camera', 'add')).toMatch(/^REFUSED `add` is an old id of `new-user`/);
    expect(rename('topic', 'camera', 'new-user')).toMatch(/^REFUSED There is a topic `new-user` already/);
    expect(rename('topic', 'add', 'x')).toMatch(/^REFUSED There is no `add`/);
    writeFileSync(join(content.root, 'content/topics.yaml'), 'promised: []\ntopics: {}\n');
    expect(rename('topic', 'add', 'x')).toMatch(/^REFUSED There is no `add`. There are none\.$/m);
  });

  test('are a fault as soon as one that was promised is gone', () => {
    content.edit('content/topics.yaml', '  unread: { go: [{ symptom: qr-not-read }] }\n', '');
    expect(faults().map(({ code, line }) => [code, line])).toEqual([['topic-promise-broken', 1]]);
  });
});
