import { appendFileSync, cpSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { runStatus } from '../../tools/status/run.ts';
import { contentAt } from '../support/temporary-content.ts';
import { writeLamp } from '../support/other-products.ts';
import { otherSite, type OtherSite } from '../support/other-site.ts';
import { projectFolder } from '../support/sources.ts';

let site: OtherSite;
/** The text of the day of the build, and of the days before and after. */
const DATED = [
  '<Dated until="2027-01-01">\n\n777701\n\n</Dated>',
  '<Dated from="2027-01-01" until="2027-01-02">\n\n- 777702\n- 777703\n\n</Dated>',
  '<Dated from="2027-01-02">777704</Dated>\n\n',
].join('\n\n');
const BANNER = /hasn’t been checked yet|まだ確認していません/;
const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');

beforeAll(async () => {
  vi.stubEnv('SHIRUBE_PREVIEW', '1');
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2027, 0, 1, 12) / 1000));
  site = await otherSite((root) => {
    writeLamp(root);
    appendFileSync(join(root, 'content/site.yaml'), 'editions: { ja-easy: { name: やさしい日本語, of: ja } }\n');
    const articles = join(root, 'content/articles');
    for (const language of ['en', 'ja'])
      contentAt(articles).edit(`${language}/charge-lamp.mdx`, '</Step>', `${DATED}</Step>`);
    cpSync(join(articles, 'ja/charge-lamp.mdx'), join(articles, 'ja-easy/charge-lamp.mdx'));
    runStatus(['--accept', 'all', 'ja-easy'], root);
  });
  return async () => {
    vi.unstubAllEnvs();
    await site.close();
  };
}, 180_000);

test('a preview shows drafts, marked, in its pages and its search', () => {
  expect(read('en/articles/wall-mount/index.html')).toContain('data-draft');
  expect(read('en/articles/manuals/index.html')).not.toContain('data-draft');
  expect(read('llms.txt')).toContain('/articles/wall-mount');
});

test('a preview says so on every page, and asks every search engine to leave it out', () => {
  const pages = globSync('**/*.html', { cwd: site.folder });
  expect(pages.length).toBeGreaterThan(30);
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

test.each([
  'en/articles/charge-lamp/index.html',
  'ja/articles/charge-lamp/index.html',
  'ja-easy/articles/charge-lamp/index.html',
  'en/articles/charge-lamp.md',
  'ja/articles/charge-lamp.md',
  'en/walkthroughs/charge-lamp/aloud.json',
  'llms-full.txt',
])('the text of the day is in %s, that of other days is not', (file) => {
  expect([...new Set(read(file).match(/77770\d/g))]).toEqual(['777702', '777703']);
  expect(read(file)).not.toContain('Dated');
});
