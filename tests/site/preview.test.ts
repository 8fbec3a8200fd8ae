import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contentAt } from '../support/temporary-content.ts';
import { otherSite, type OtherSite } from '../support/other-site.ts';
import { projectFolder } from '../support/sources.ts';

let site: OtherSite;
const BANNER = /hasn’t been checked yet|まだ確認していません/;
const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');

beforeAll(async () => {
  vi.stubEnv('SHIRUBE_PREVIEW', '1');
  site = await otherSite((root) => {
    cpSync(join(projectFolder, 'content'), join(root, 'content'), { recursive: true });
    for (const language of ['ja', 'en']) {
      const folder = `content/articles/${language}`;
      const text = contentAt(root).read(`${folder}/biometrics.mdx`);
      writeFileSync(join(root, folder, 'fingers.mdx'), text.replace('\nrelated:', '\ndraft: true\nrelated:'));
    }
  });
}, 180_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await site.close();
});

test('a preview shows drafts, marked, in its pages and its search', () => {
  expect(read('en/articles/fingers/index.html')).toContain('data-draft');
  expect(read('en/articles/pin/index.html')).not.toContain('data-draft');
  expect(read('llms.txt')).toContain('/articles/fingers');
});

test('a preview says so on every page, and asks every search engine to leave it out', () => {
  const pages = globSync('**/*.html', { cwd: site.folder });
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((page) => !/<meta name="?robots"? content="?noindex/.test(read(page)))).toEqual([]);
  expect(pages.filter((page) => !BANNER.test(read(page)))).toEqual([]);
  expect(read('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
  expect(pages.filter((page) => /<link[^>]*(canonical|hreflang)/.test(read(page)))).toEqual([]);
  expect(globSync('**/{sitemap*,changes}.xml', { cwd: site.folder })).toEqual([]);
});

test('no other build says so', () => {
  const pages = globSync(join(projectFolder, 'dist/**/*.html'));
  expect(pages.filter((page) => BANNER.test(readFileSync(page, 'utf8')))).toEqual([]);
});
