import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runInChildProcess, readingsApart } from '../../src/build/apart.ts';
import { readingsOf } from '../../src/build/search-readings.ts';

const words = ['認証', '二段階', 'カメラ', '読む'];
const texts = ['エラーが発生しました', '認証番号が届かない'];

test('a process of its own finds the same readings', async () => {
  const found = await readingsApart(words, texts);
  expect(found).toMatchObject({ 認証: 'にんしょう', 届か: 'とどか' });
  expect(found).toEqual(await readingsOf(words, texts));
});

const folder = mkdtempSync(join(tmpdir(), 'shirube-apart-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['is not there', 'no-such-script.mjs', '', /^The readings cannot be found: .*no-such-script/s],
  [
    'fails',
    'failing.mjs',
    'console.log("{}"); throw new Error("on purpose");',
    /^The readings cannot be found: .*on purpose/s,
  ],
])('a script that %s is told, whatever it has answered', async (_, name, text, told) => {
  const script = join(folder, name);
  if (text !== '') writeFileSync(script, text);
  await expect(runInChildProcess(pathToFileURL(script), {}, 'The readings')).rejects.toThrow(told);
});
