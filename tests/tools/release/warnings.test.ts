import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freshLibrary, readContent } from '../../../src/content/index.ts';
import { writeFiles } from '../../../tools/release/make.ts';
import { releaseWarnings } from '../../../tools/release/warnings.ts';
import { projectFolder } from '../../support/sources.ts';
import { temporaryContent } from '../../support/temporary-content.ts';

const content = temporaryContent(join(projectFolder, 'tests/fixtures/sound'));
afterAll(() => content.remove());

test('a release warns about what has to be settled before readers see it', () => {
  writeFiles(join(content.root, 'dist'), { '404.html': 'Not found' });
  content.edit(
    'content/articles/en/no-flame.mdx',
    'Open it.',
    '<Dated until="2999-01-01">\n\nNow.\n\n</Dated>\n\nOpen it.',
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'tools/release/run.ts')], {
    cwd: projectFolder,
    env: { ...process.env, SHIRUBE_ROOT: content.root },
    encoding: 'utf8',
  });
  expect([status, existsSync(join(content.root, 'release/site/404.html'))]).toEqual([0, true]);
  expect(stdout).toContain('Content changes on 2999-01-01: make a release again then.');
  expect(stderr).toMatch(/WARNING: These addresses are placeholders\..*\n {2}content\/site\.yaml, lines 6, 7, 8\n/);
  expect(stderr).toMatch(
    /WARNING: security\.txt .* https:\/\/kettle\.example\/support\. .* set `security` in content\/site\.yaml/,
  );
  expect(stderr).toMatch(
    /WARNING: These facts .*\n {2}content\/diagnosis\/boils-over\.yaml, line 5\n {2}content\/diagnosis\/no-flame\.yaml, lines 8, 14\n/,
  );
});

test('there are no warnings once addresses and facts are settled', () => {
  for (const [file, text] of readContent(content.root).texts) {
    const settled = text.replaceAll('kettle.example', 'kettle.test').replaceAll('source: assumed', 'source: facts');
    writeFiles(content.root, { [file]: settled });
  }
  const site = readFileSync(join(content.root, 'content/site.yaml'), 'utf8');
  writeFiles(content.root, {
    'content/site.yaml': `# https://help.example\n${site}security: mailto:security@kettle.test\n`,
  });
  expect(releaseWarnings(content.root, freshLibrary(content.root))).toEqual([]);
});
