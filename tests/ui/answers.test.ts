import { afterEach, describe, expect, test, vi } from 'vitest';
import { giveAnswer } from '../../src/ui/answers.ts';
import { storageWith } from '../support/bad-inputs/fake-storage.ts';

/** A page of a site with this address for answers, whose endpoint remembers what it was sent. */
function page(feedback?: string) {
  const asked: { body: Record<string, string>; init: RequestInit }[] = [];
  vi.stubGlobal('localStorage', storageWith({}));
  vi.stubGlobal('document', { documentElement: { dataset: feedback === undefined ? {} : { feedback } } });
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    asked.push({ body: JSON.parse(init.body as string) as Record<string, string>, init });
    return Promise.resolve({ status: 204 });
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

const ANSWER = { article: 'tea', step: 'look', outcome: 'done:helped' };

describe('an answer', () => {
  test('goes as JSON with its own name, without cookies and without the page it comes from', async () => {
    const asked = page('https://x.example/');
    await giveAnswer(ANSWER);
    expect(asked[0]).toMatchObject({
      body: ANSWER,
      init: {
        method: 'POST',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        keepalive: true,
        headers: { 'Content-Type': 'application/json' },
      },
    });
    expect(Object.keys(asked[0]!.body)).toEqual(['id', 'article', 'step', 'outcome']);
  });

  test('is sent once, another one to the same guide as well', async () => {
    const asked = page('https://x.example/');
    for (const outcome of ['done:helped', 'done:helped', 'done:not-helped']) await giveAnswer({ ...ANSWER, outcome });
    expect(asked.map(({ body }) => body['outcome'])).toEqual(['done:helped', 'done:not-helped']);
  });

  test('stays in the browser where the site has no address for answers', async () => {
    const asked = page();
    await giveAnswer(ANSWER);
    expect(asked).toEqual([]);
    expect(localStorage.getItem('shirube.helped.tea')).toBe('done:helped');
  });
});
