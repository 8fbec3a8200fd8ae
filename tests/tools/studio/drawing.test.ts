import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { libraryOf } from '../../../src/content/index.ts';
import { Drawing } from '../../../tools/studio/server/drawing.ts';
import { frozenContent } from '../../support/frozen.ts';
import type { TemporaryContent } from '../../support/temporary-content.ts';

const FILE = 'content/articles/en/qr-not-read.mdx';
let content: TemporaryContent;
let forgotten: number;
let drawing: Drawing;
beforeEach(() => {
  content = frozenContent();
  forgotten = 0;
  const ssr = { hot: { send: () => (forgotten += 1) } };
  const unsaved = new Map<string, ReadonlyMap<string, string | undefined>>([
    ['one', new Map([[FILE, content.read(FILE).replace('title: The phone', 'title: Your phone')]])],
    ['two', new Map([[FILE, undefined]])],
  ]);
  const server = { environments: { client: ssr, ssr } } as unknown as ConstructorParameters<typeof Drawing>[0];
  drawing = new Drawing(server, (page) => unsaved.get(page) ?? new Map());
});
afterEach(() => content.remove());

class Response extends EventEmitter {
  head: readonly unknown[] = [];
  writeHead(...head: unknown[]): void {
    this.head = head;
  }
  end(): void {
    this.emit('close');
  }
}

/** Asks for an address. @returns the response, and what is read while it is worked on */
function ask(url: string, headers: Readonly<Record<string, string>> = { accept: 'text/html' }) {
  const response = new Response();
  const titles: (string | undefined)[] = [];
  drawing.draw({ url, headers } as unknown as IncomingMessage, response as unknown as ServerResponse, () => {
    const article = libraryOf(content.root, true).articles.find(({ file }) => file === FILE);
    titles.push(article?.matter?.title);
  });
  return { response, titles };
}

const soon = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await setImmediate();
};
const TITLE = 'phone does not read the QR code';

test('pages are drawn as each is asked for, one after the other', async () => {
  const asked = ['/a', '/a?as=one', '/a?x=1&as=two', '/a?as=unknown'].map((url) => ask(url));
  const seen: unknown[] = [];
  for (const { response, titles } of asked) {
    await soon();
    // Nobody is drawn before the one before is there.
    seen.push(...titles, asked.filter((each) => each.titles.length > 0).length);
    response.end();
  }
  expect(seen).toEqual([`The ${TITLE}`, 1, `Your ${TITLE}`, 2, undefined, 3, `The ${TITLE}`, 4]);
  await soon();
  // Before each, and after what is not as it is saved.
  expect(forgotten).toBe(7);
});

test('a picture, which asks for what it is made of, is waited for by nobody', async () => {
  ask('/_image?href=/etc/passwd&f=png', { accept: '*/*' });
  const { titles } = ask('/etc/passwd', { accept: '*/*' });
  await soon();
  expect(titles).toEqual([`The ${TITLE}`]);
});

test('who follows a link, or fetches something, stays in the state of the page', async () => {
  const referer = 'http://127.0.0.1/a?as=one';
  const { response } = ask('/b?x=1', { accept: 'text/html', referer });
  expect(response.head).toEqual([302, { location: '/b?x=1&as=one', 'cache-control': 'no-store' }]);
  const { titles } = ask('/b.json', { accept: '*/*', 'sec-fetch-dest': 'empty', referer });
  await soon();
  expect(titles).toEqual([`Your ${TITLE}`]);
});

test('what a page is built of waits for no page, and who has gone on is not waited for', async () => {
  const slow = ask('/slow');
  await soon();
  expect(ask('/src/a.ts', { accept: '*/*', 'sec-fetch-dest': 'script' }).titles).toHaveLength(1);
  const gone = ask('/gone?as=one');
  Object.assign(gone.response, { destroyed: true });
  const { titles } = ask('/next?as=one');
  slow.response.end();
  await soon();
  expect([gone.titles, titles]).toEqual([[], [`Your ${TITLE}`]]);
});
