import { afterEach, describe, expect, test, vi } from 'vitest';
import { MAX_WAITING, wait, waitingIn } from '../../src/ui/answers/waiting.ts';
import { send, sendKept, sendWaiting } from '../../src/ui/answers/send.ts';
import { shelfIn } from '../../src/ui/storage/shelf.ts';
import { storageWith } from '../support/bad-inputs/fake-storage.ts';

const DAY = 86_400_000;
const answer = (id: string, given: number) => ({ id, article: 'tea', step: 'look', outcome: 'done:helped', given });
const stored = (kept: Record<string, string>) => {
  const place = storageWith(kept);
  return shelfIn(() => place);
};
const lasting = () => stored({});

/** An endpoint that answers with these, one after another; `0`: there is no network. */
function endpoint(...statuses: number[]) {
  const asked: { body: unknown; init: RequestInit }[] = [];
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    asked.push({ body: JSON.parse(init.body as string), init });
    const status = statuses.shift() ?? 204;
    return status === 0 ? Promise.reject(new TypeError('offline')) : Promise.resolve({ status });
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

describe('answers that wait', () => {
  test('are the latest twenty, the oldest first, and none for longer than thirty days', () => {
    const shelf = lasting();
    const now = Date.now();
    for (let number = 0; number < MAX_WAITING + 5; number++) wait(answer(`a${number}`, now - number), shelf);
    const ids = waitingIn(shelf, now).map(({ id }) => id);
    expect(ids).toHaveLength(MAX_WAITING);
    expect(ids[0]).toBe('a24');
    expect(waitingIn(shelf, now + 31 * DAY)).toEqual([]);
    expect(shelf.names('answer')).toEqual([]);
  });

  test.each(['', '{', 'null', '{}', '{"article":"a","step":"b","outcome":7,"given":1}'])('are not %j', (text) => {
    const shelf = stored({ 'shirube.answer.x': text });
    expect(waitingIn(shelf, 2)).toEqual([]);
    expect(shelf.names('answer')).toEqual([]);
  });

  test('are sent once, one after another, and stay where there is no network', async () => {
    const shelf = lasting();
    for (const [index, id] of ['a', 'b', 'c'].entries()) wait(answer(id, Date.now() + index), shelf);
    const asked = endpoint(204, 0, 200, 200);
    await sendWaiting('https://x.example/', shelf);
    expect(shelf.names('answer').sort()).toEqual(['b', 'c']);
    await sendWaiting('https://x.example/', shelf);
    await sendWaiting('https://x.example/', shelf);
    expect(asked.map(({ body }) => (body as { id: string }).id)).toEqual(['a', 'b', 'b', 'c']);
    expect(shelf.names('answer')).toEqual([]);
  });

  test.each([
    [{ feedback: 'https://x.example/' }, ['a'], []],
    [{}, [], ['a']],
  ] as const)('are sent where the operator wants them: %j', async (dataset, sent, left) => {
    const shelf = lasting();
    wait(answer('a', Date.now()), shelf);
    const asked = endpoint(204);
    await sendKept({ documentElement: { dataset } } as unknown as Document, shelf);
    expect(asked.map(({ body }) => (body as { id: string }).id)).toEqual(sent);
    expect(shelf.names('answer')).toEqual(left);
  });

  test('keep their date while they are tried', async () => {
    const shelf = lasting();
    const given = Date.now() - 29 * DAY;
    wait(answer('a', given), shelf);
    endpoint(0);
    await sendWaiting('https://x.example/', shelf);
    expect(waitingIn(shelf).map((each) => each.given)).toEqual([given]);
  });
});

describe('an answer', () => {
  test('goes as JSON with its own name, without cookies and without the page it comes from', async () => {
    const asked = endpoint(204);
    expect(await send('https://x.example/', answer('a', 1))).toBe(true);
    expect(asked[0]).toMatchObject({
      body: { id: 'a', article: 'tea', step: 'look', outcome: 'done:helped' },
      init: {
        method: 'POST',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        keepalive: true,
        headers: { 'Content-Type': 'application/json' },
      },
    });
    expect(Object.keys(asked[0]!.body as object)).toEqual(['id', 'article', 'step', 'outcome']);
  });

  test.each([
    [200, true],
    [204, true],
    [400, true],
    [413, true],
    [429, false],
    [500, false],
    [503, false],
    [0, false],
  ])('that is answered with %i needs no second try: %s', async (status, isDone) => {
    endpoint(status);
    expect(await send('https://x.example/', answer('a', 1))).toBe(isDone);
  });
});
