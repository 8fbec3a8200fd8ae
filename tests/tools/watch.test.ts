import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Problem } from '../../machines/problem.ts';
import { watchContent } from '../../src/build/check/watch.ts';

const article = 'content/articles/ja/no-flame.mdx';
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch-'));
  cpSync(join(process.cwd(), 'tests', 'fixtures', 'sound', 'content'), join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

test('tells what is wrong after each change of the content, and that it is mended', async () => {
  const told: Problem[][] = [];
  let tell = (): void => undefined;
  const watching = watchContent(root, (problems) => {
    // What the site's own code asks of its words is not about this content.
    told.push(problems.filter(({ file }) => file === article));
    tell();
  });
  const next = (wanted: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (told.at(-1)?.length === wanted) resolve();
      };
      tell = look;
      look();
    });
  try {
    await next(0);
    // An editor's buffer that is not saved yet, and what a slip of `ln` leaves.
    symlinkSync('someone@somewhere.1234:5678', join(root, 'content/articles/ja/.#no-flame.mdx'));
    symlinkSync('loop.mdx', join(root, 'content/articles/ja/loop.mdx'));
    const text = readFileSync(join(root, article), 'utf8');
    writeFileSync(join(root, article), text.replace('元栓を開きます。', '元栓を開く。'));
    await next(1);
    expect(told.at(-1)).toMatchObject([{ code: 'style-desu-masu', line: 13 }]);
    writeFileSync(join(root, article), text);
    await next(0);
    rmSync(join(root, article));
    writeFileSync(join(root, article), '---\n---\n');
    await expect.poll(() => told.at(-1)?.some(({ code }) => code === 'front-matter-missing')).toBe(true);
  } finally {
    watching.close();
  }
});
