import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../facts/index.ts';
import { documentAt, fileAt, ownDocuments } from '../support/documents.ts';
import { alternatesOf, canonicalOf, isHidden } from './checks/head.ts';
import { entriesOf, locationsOf, sitemapIssues } from './checks/sitemap.ts';

const origin = new URL(canonicalOf(documentAt('/').document)!).origin;
const text = (address: string) => fileAt(address)?.toString() ?? '';

/** What the sitemap must list: all pages that are not hidden from search engines. */
const listed = ownDocuments
  .filter(({ document }) => !isHidden(document))
  .map(({ document }) => ({ canonical: canonicalOf(document)!, alternates: alternatesOf(document) }));
const sitemaps = locationsOf(text('/sitemap-index.xml'));
const entries = sitemaps.flatMap((address) => entriesOf(text(new URL(address).pathname)));

describe('the sitemap', () => {
  test('lists every page that may be found, with its alternates, and no other', () => {
    expect(sitemapIssues(entries, listed)).toEqual([]);
  });

  test('is found from robots.txt, which lets everything be read', () => {
    const robots = text('/robots.txt');
    expect(robots).toContain(`Sitemap: ${origin}/sitemap-index.xml`);
    expect(robots).toMatch(/^User-agent: \*\nAllow: \/$/m);
    expect(robots).not.toContain('Disallow');
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test('the manifest names the help center, where it starts, and icons that are there', () => {
    const manifest = JSON.parse(text(`/${language}/manifest.webmanifest`)) as Record<string, unknown>;
    expect(manifest).toMatchObject({ lang: language, start_url: `/${language}/`, scope: '/' });
    expect(manifest['name']).toEqual(expect.stringMatching(/.+/));
    expect(manifest['short_name']).toEqual(expect.stringMatching(/^.{1,12}$/));
    const icons = manifest['icons'] as { src: string; purpose?: string }[];
    expect(icons.filter(({ src }) => fileAt(src) === undefined).map(({ src }) => src)).toEqual([]);
    expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  });

  test('an unknown address is answered in words of that language', () => {
    const one = documentAt(`/${language}/404/`).document;
    const all = documentAt('/404.html').document;
    expect(one.documentElement.lang).toBe(language);
    const words = one.querySelector('h1')!.textContent;
    expect(words).not.toBe('');
    expect(all.title).toContain(words);
    expect(all.querySelector(`h1 [lang="${language}"]`)?.textContent).toBe(words);
    expect(all.querySelector(`main a[href="/${language}/"]`)).not.toBeNull();
  });
});
