import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildFailure } from '../../tools/setup/build.mjs';
import { runMain, SetupFailure } from '../../tools/setup/failure.mjs';

let said: string[];
let codeBefore: typeof process.exitCode;
beforeEach(() => {
  said = [];
  codeBefore = process.exitCode;
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  process.exitCode = codeBefore;
  vi.restoreAllMocks();
});

const ends = async (main: () => Promise<number>): Promise<[typeof process.exitCode, ...string[]]> => {
  await runMain(main);
  return [process.exitCode, ...said];
};

describe('a script ends', () => {
  test('with the number that it gives', async () => {
    expect(await ends(() => Promise.resolve(3))).toEqual([3]);
  });

  test('with a sentence about what the set-up cannot do, after what the tool said', async () => {
    const failure = new SetupFailure('Do this.', { details: 'A tool.\n', exitCode: 4 });
    expect(await ends(() => Promise.reject(failure))).toEqual([4, 'A tool.', 'Do this.']);
  });

  test.each([
    ['ENOSPC', 'The disk is full: make room and run it again.'],
    ['EROFS', '/x/dist may not be written by this account: take a folder of your own'],
    ['EACCES', '/x/dist may not be written by this account'],
  ])('with a sentence about the disk, and no stack trace: %s', async (code, sentence) => {
    const error = Object.assign(new Error(`${code}: mkdir`), { code, path: '/x/dist' });
    const [exitCode, ...lines] = await ends(() => Promise.reject(error));
    expect([exitCode, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toContain(sentence);
  });

  test('with a stack trace where it has a defect', async () => {
    await expect(runMain(() => Promise.reject(new TypeError('a defect')))).rejects.toThrow('a defect');
    const missing = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: '/x' });
    await expect(runMain(() => Promise.reject(missing))).rejects.toThrow('ENOENT');
  });
});

test('a build that finds the disk full says that, and another one what Astro says', () => {
  expect(buildFailure(1, 'Error: ENOSPC: no space left on device, write')).toMatchObject({
    message: 'The disk is full: make room and run it again.',
    details: '',
  });
  expect(buildFailure(7, 'The content has faults.')).toMatchObject({ details: 'The content has faults.', exitCode: 7 });
});
