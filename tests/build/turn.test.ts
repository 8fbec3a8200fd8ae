import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acquireBuildLock } from '../../src/build/places.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turn-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mark = (): string => join(folder, 'below', 'build.turn');
const never = (): void => {
  throw new Error('Nobody else builds.');
};

describe('takeTurn', () => {
  test('is at once where nobody else builds, and leaves nothing', async () => {
    const end = await acquireBuildLock(mark(), never);
    expect(readFileSync(mark(), 'utf8')).toBe(String(process.pid));
    end();
    expect(existsSync(mark())).toBe(false);
  });

  test('of many at a time goes one by one, and says once to each that it waits', async () => {
    let building = 0;
    let most = 0;
    let told = 0;
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        const end = await acquireBuildLock(mark(), () => told++);
        most = Math.max(most, ++building);
        await new Promise((resolve) => setImmediate(resolve));
        building--;
        end();
      }),
    );
    expect([most, told]).toEqual([1, 4]);
  });

  test('waits for another process, and goes on when that is ended, however', async () => {
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await acquireBuildLock(mark(), never).then((end) => end());
    writeFileSync(mark(), String(other.pid));
    let isOurs = false;
    let tell = (): void => undefined;
    const asked = new Promise<void>((resolve) => (tell = resolve));
    const ours = acquireBuildLock(mark(), tell).then((end) => {
      isOurs = true;
      end();
    });
    await asked;
    expect(isOurs).toBe(false);
    other.kill('SIGKILL');
    await ours;
    expect(existsSync(mark())).toBe(false);
  });

  test('takes the place of a build that was ended long ago, whoever has its number now', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await acquireBuildLock(mark(), never).then((end) => end());
    for (const [owner, age] of [
      [pid, 0],
      [process.ppid, 3601],
    ] as const) {
      writeFileSync(mark(), String(owner));
      utimesSync(mark(), Date.now() / 1000 - age, Date.now() / 1000 - age);
      (await acquireBuildLock(mark(), () => undefined))();
    }
    expect(existsSync(mark())).toBe(false);
  });
});
