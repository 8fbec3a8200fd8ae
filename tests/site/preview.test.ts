import { cpSync, existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contentAt } from '../support/temporary-content.ts';
import { otherSite, type OtherSite } from '../support/other-site.ts';
import { projectFolder } from '../support/sources.ts';

let site: OtherSite;
const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');

beforeAll(async () => {
  vi.stubEnv('SHIRUBE_PREVIEW', '1');
  site = await otherSite((root) => {
    cpSync(join(projectFolder, 'content'), join(root, 'content'), { recursive: true });
    for (const language of ['ja', 'en'])
      contentAt(root).edit(`content/articles/${language}/biometrics.mdx`, '\nrelated:', '\ndraft: true\nrelated:');
  });
}, 180_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await site.close();
});

test('a preview shows drafts, marked, in its pages and its search', () => {
  expect(read('en/articles/biometrics/index.html')).toContain('data-draft');
  expect(read('en/articles/pin/index.html')).not.toContain('data-draft');
  expect(read('llms.txt')).toContain('biometrics');
});

test('a preview says so on every page, and asks every search engine to leave it out', () => {
  const pages = globSync('**/*.html', { cwd: site.folder });
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((page) => !/<meta name="?robots"? content="?noindex/.test(read(page)))).toEqual([]);
  expect(pages.filter((page) => !/hasn’t been checked yet|まだ確認していません/.test(read(page)))).toEqual([]);
  expect(read('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  expect(existsSync(join(site.folder, 'sitemap-index.xml'))).toBe(false);
});
