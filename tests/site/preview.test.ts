import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { contentAt } from '../support/temporary-content.ts';
import { otherSite, type OtherSite } from '../support/other-site.ts';
import { projectFolder } from '../support/sources.ts';

let site: OtherSite;
/** The text of the day of the build, and of the days before and after. */
const DATED = [
  '<Dated until="2027-01-01">\n\nIBKR 1\n\n</Dated>',
  '<Dated from="2027-01-01" until="2027-01-02">\n\n- IBKR 2\n- IBKR 3\n\n</Dated>',
  '<Dated from="2027-01-02">IBKR 4</Dated>\n\n',
].join('\n\n');
const BANNER = /hasn’t been checked yet|まだ確認していません/;
const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');

beforeAll(async () => {
  vi.stubEnv('SHIRUBE_PREVIEW', '1');
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2027, 0, 1, 12) / 1000));
  site = await otherSite((root) => {
    cpSync(join(projectFolder, 'content'), join(root, 'content'), { recursive: true });
    for (const language of ['ja', 'en', 'ja-easy']) {
      const guide = `content/articles/${language}/android-add-user-qr.mdx`;
      contentAt(root).edit(guide, '<Figure n="3">', `${DATED}<Figure n="3">`);
    }
    for (const language of ['ja', 'en']) {
      const folder = `content/articles/${language}`;
      const text = contentAt(root).read(`${folder}/biometrics.mdx`);
      writeFileSync(join(root, folder, 'fingers.mdx'), text.replace('\nrelated:', '\ndraft: true\nrelated:'));
    }
  }).finally(() => vi.unstubAllEnvs());
  return () => site.close();
}, 180_000);

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

test.each([
  'en/articles/android-add-user-qr/index.html',
  'ja/articles/android-add-user-qr/index.html',
  'ja-easy/articles/android-add-user-qr/index.html',
  'en/articles/android-add-user-qr.md',
  'ja/articles/android-add-user-qr.md',
  'en/walkthroughs/android-add-user-qr/aloud.json',
  'llms-full.txt',
])('the text of the day is in %s, that of other days is not', (file) => {
  expect([...new Set(read(file).match(/IBKR \d/g))]).toEqual(['IBKR 2', 'IBKR 3']);
  expect(read(file)).not.toContain('Dated');
});
