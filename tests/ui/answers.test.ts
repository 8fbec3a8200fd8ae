import { afterEach, describe, expect, test, vi } from 'vitest';
import { giveAnswer } from '../../src/ui/answers.ts';
import { storageWith } from '../support/bad-inputs/fake-storage.ts';

/** A page of a site with this address for answers. `statuses` are the endpoint's first responses; 0: the network fails. */
function page(feedback?: string, statuses: number[] = []) {
  const asked: { body: Record<string, string>; init: RequestInit }[] = [];
  vi.stubGlobal('localStorage', storageWith({}));
  vi.stubGlobal('document', { documentElement: { dataset: feedback === undefined ? {} : { feedback } } });
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    asked.push({ body: JSON.parse(init.body as string) as Record<string, string>, init });
    const status = statuses.shift() ?? 204;
    return status === 0 ? Promise.reject(new TypeError()) : Promise.resolve(new Response(null, { status }));
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

  test.each([0, 503])('is not stored if it could not be sent (%i), so that it can be sent again', async (status) => {
    const asked = page('https://x.example/', [status]);
    await expect(giveAnswer(ANSWER)).rejects.toThrow();
    expect(localStorage.getItem('shirube.helped.tea')).toBeNull();
    await giveAnswer(ANSWER);
    expect(asked).toHaveLength(2);
    expect(localStorage.getItem('shirube.helped.tea')).toBe('done:helped');
  });

  test('stays in the browser where the site has no address for answers', async () => {
    const asked = page();
    await giveAnswer(ANSWER);
    expect(asked).toEqual([]);
    expect(localStorage.getItem('shirube.helped.tea')).toBe('done:helped');
  });
});
