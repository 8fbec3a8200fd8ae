import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progress } from '../../tools/setup/progress.mjs';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** What is written while 45 seconds of work tell each second how far they are. */
async function told(isTTY: boolean, end: () => number): Promise<string> {
  let text = '';
  const out = { isTTY, write: (part: string) => (text += part) };
  const work = async (report: (far: string) => void): Promise<number> => {
    for (let second = 1; second <= 45; second++) {
      report(`${second} of 45`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    return end();
  };
  const done = progress('Working', work, out).catch((error: unknown) => String(error));
  await vi.advanceTimersByTimeAsync(60_000);
  await done;
  return text;
}

test('a log gets whole lines, and not many', async () => {
  expect(await told(false, () => 1)).toBe(
    ['Working...', 'Working: 20 of 45, 20 s', 'Working: 40 of 45, 40 s', 'Working: done after 45 s.', ''].join('\n'),
  );
});

test('a terminal has one line that changes each second, and one at the end', async () => {
  const text = await told(true, () => 1);
  expect(text.split('\n')).toHaveLength(2);
  expect(text.match(/\r\x1b\[2KWorking: \d+ of 45, \d+ s/g)?.length).toBeGreaterThan(40);
  expect(text.endsWith('\r\x1b[2KWorking: done after 45 s.\n')).toBe(true);
});

test('what is broken off tells how far it came', async () => {
  const broken = await told(false, () => {
    throw new Error('no');
  });
  expect(broken.trimEnd().split('\n').at(-1)).toBe('Working: broken off after 45 s, 45 of 45.');
});
