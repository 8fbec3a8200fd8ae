import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sayIn } from '../../../src/build/words.ts';
import { readContent } from '../../../src/content/index.ts';
import { clearLeftovers } from '../../../tools/new/leftovers.ts';
import { inTurn } from '../../../tools/new/turn.ts';
import { writeAll } from '../../../tools/new/write.ts';
import { isWhole } from '../../support/coverage.ts';
import { plainEnv } from '../../../tools/dev/plain-env.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shirube-killed-'));
  mkdirSync(join(root, 'content/articles/en'), { recursive: true });
  for (let index = 0; index < 3; index += 1)
    writeFileSync(join(root, `content/articles/en/old-${index}.mdx`), '0-0 '.repeat(3000));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const all = () => readdirSync(root, { recursive: true, encoding: 'utf8' });

/** Starts the writer, and waits until it saves. */
async function writer(seed: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killed/writer.ts'), root, String(seed)], {
    env: plainEnv(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
}

/** Every file is of one saving from beginning to end; nothing is left beside them once a studio has started. */
function expectWhole(): void {
  const { texts, unread } = readContent(root);
  expect([...unread]).toEqual([]);
  for (const text of texts.values()) expect(text).toBe(`${text.split(' ')[0] ?? ''} `.repeat(3000));
  clearLeftovers(root);
  expect(all().filter((name) => /\.new$|\.shirube-writing\./.test(name))).toEqual([]);
}

describe('a process that ends at any moment while it saves', () => {
  test('leaves every file whole, and what it leaves beside them goes with the next start', async () => {
    let seed = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(60), async (patience) => {
        seed += 1;
        const child = await writer(seed);
        await wait(patience);
        await kill(child);
        expect(all().filter((name) => /old-\d\.mdx$/.test(name))).toHaveLength(3);
        expectWhole();
      }),
      { numRuns: isWhole ? 6 : 3 },
    );
  });

  test('in each call to the disk, too', async () => {
    const files = readContent(root).texts;
    let code: unknown;
    let call = 0;
    do {
      call += 1;
      rmSync(join(root, 'content/articles/en/deep'), { recursive: true, force: true });
      for (const [file, text] of files) writeFileSync(join(root, file), text);
      const child = spawn(process.execPath, [join(import.meta.dirname, 'killed/at-call.ts'), root, String(call)], {
        env: plainEnv(),
        stdio: 'inherit',
      });
      [code] = (await once(child, 'close')) as [number | null];
      expectWhole();
      expect([call, all().filter((name) => /old-[12]\.mdx$/.test(name))]).toEqual([
        call,
        expect.objectContaining({ length: 2 }),
      ]);
    } while (code === null);
    expect(code).toBe(0);
    expect(call).toBeGreaterThan(14);
  });

  test('holds up nobody else', async () => {
    const child = await writer(1);
    await wait(20);
    await kill(child);
    writeAll(root, [{ file: 'content/after.yaml', text: 'a: 1\n' }], sayIn('en'));
    expect(readFileSync(join(root, 'content/after.yaml'), 'utf8')).toBe('a: 1\n');
    expect(all()).not.toContain('.shirube-writing');
  });
});

test('two who write at a time take turns: neither writes over what the other has saved', async () => {
  const file = 'content/count.json';
  writeFileSync(join(root, file), '0');
  const script = `
    import { readFileSync } from 'node:fs';
    import { inTurn } from ${JSON.stringify(new URL('../../../tools/new/turn.ts', import.meta.url).href)};
    import { writeAll } from ${JSON.stringify(new URL('../../../tools/new/write.ts', import.meta.url).href)};
    const [root, file] = process.argv.slice(1);
    for (let turn = 0; turn < 40; turn += 1)
      inTurn(root, () => {
        const before = readFileSync(root + '/' + file, 'utf8');
        writeAll(root, [{ file, before, text: String(Number(before) + 1) }], String);
      });`;
  const children = [0, 1, 2].map(() =>
    spawn(process.execPath, ['--input-type=module', '-e', script, root, file], { env: plainEnv(), stdio: 'inherit' }),
  );
  const ends = await Promise.all(children.map(async (child) => (await once(child, 'close'))[0] as number));
  expect(ends).toEqual([0, 0, 0]);
  expect(readFileSync(join(root, file), 'utf8')).toBe('120');
});

test('a sign that nobody is behind any more holds nobody up', () => {
  const sign = join(root, '.shirube-writing');
  writeFileSync(sign, '{"pid":1,"host":"another machine"}');
  const old = new Date(Date.now() - 60_000);
  // Its time alone tells of a process of another machine.
  utimesSync(sign, old, old);
  expect(inTurn(root, () => 'done')).toBe('done');
  expect(all()).not.toContain('.shirube-writing');
});

test('what is saved keeps who may read and write it', () => {
  const path = join(root, 'content/articles/en/old-0.mdx');
  chmodSync(path, 0o640);
  writeAll(
    root,
    [{ file: 'content/articles/en/old-0.mdx', before: readFileSync(path, 'utf8'), text: 'x' }],
    sayIn('en'),
  );
  expect(statSync(path).mode & 0o777).toBe(0o640);
});
