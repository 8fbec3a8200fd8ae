import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeRelease, writeFiles } from '../../../tools/release/make.ts';
import { noPlace } from '../../../tools/release/no-place.ts';
import { projectFolder } from '../../support/sources.ts';

const root = mkdtempSync(join(tmpdir(), 'shirube-no-place-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const failed = (code: string, path?: string) => Object.assign(new Error(code), { code, syscall: 'write', path });

test.each([
  ['ENOSPC', 'the disk is full. Make room'],
  ['EACCES', 'this account may not write there'],
  ['EROFS', 'nothing can be written there'],
  ['EFBIG', 'the system says EFBIG'],
])('%s is said in words, with the place', (code, words) => {
  const said = noPlace(failed(code, '/x/y'), '/release')!;
  expect(said).toContain(`at \`/x/y\`: ${words}`);
  expect(said).toContain('What is in /release is as it was.');
});

test('a fault of ours is not taken for the system’s', () => {
  expect(noPlace(new Error('x'), '/release')).toBeUndefined();
  expect(noPlace(failed('ENOSPC'), '/release')).toContain('at `/release`');
});

test('a release that ends in the middle leaves the one before, and nothing beside it', async () => {
  const [dist, folder] = [join(root, 'dist'), join(root, 'release')];
  const plan = { dist, deploy: join(projectFolder, 'deploy'), folder, languages: ['fr'], quality: 1 };
  writeFiles(dist, { 'index.html': 'first' });
  await makeRelease(plan);
  const before = readdirSync(folder);
  // No file may become larger than this: to who writes it is as on a full disk.
  writeFileSync(join(dist, 'index.html'), 'second');
  writeFileSync(join(dist, 'large.txt'), 'x'.repeat(4_000_000));
  const script = `
    import { makeRelease } from ${JSON.stringify(join(projectFolder, 'tools/release/make.ts'))};
    import { noPlace } from ${JSON.stringify(join(projectFolder, 'tools/release/no-place.ts'))};
    const plan = ${JSON.stringify(plan)};
    await makeRelease(plan).catch((error) => console.log(noPlace(error, plan.folder) ?? 'ours'));`;
  const command = `ulimit -f 1000; exec "$0" --input-type=module -e "$1"`;
  const said = execFileSync('sh', ['-c', command, process.execPath, script], { encoding: 'utf8' });
  expect(said).toMatch(/^The release could not be made, at `.*`: the system says E[A-Z]+\./);
  expect(readdirSync(folder)).toEqual(before);
  expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toBe('first');
  expect(existsSync(join(folder, '.made'))).toBe(false);
});
