import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { libraryOf } from '../../src/content/index.ts';
import { siteFolder } from '../support/pages.ts';
import { documents } from '../support/documents.ts';

const { unbroken } = libraryOf(process.cwd());

/** Names of several words where a line of a page could break. */
function breakable(page: Document): string[] {
  const read = [...page.querySelectorAll('body *:not(script, style)')].flatMap(({ childNodes }) =>
    [...childNodes].flatMap(({ nodeType, textContent }) => (nodeType === 3 ? (textContent ?? '') : [])),
  );
  const words = [...page.querySelectorAll('script[type="application/json"]')].map((data) => data.textContent ?? '');
  return [...read, ...words].filter((text) => unbroken.some((name) => text.includes(name)));
}

/** The words and pictures that pages fetch for their readers; what is read aloud, and agents' words, which are copied, are no lines. */
function shownFiles(): string[] {
  return readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[\w-]+\/(display|search|offline|walkthroughs\/[\w-]+(\/show)?)\.json$|^search\/[\w-]+\.json$/.test(file),
  );
}

describe('on no page', () => {
  test('can a line break inside a name', () => {
    expect(unbroken.length).toBeGreaterThan(0);
    expect(documents.filter(({ document }) => breakable(document).length > 0).map(({ address }) => address)).toEqual(
      [],
    );
  });

  test('does what a page fetches to show it have such a line either', () => {
    const fetched = shownFiles();
    expect(fetched.length).toBeGreaterThan(20);
    const broken = fetched.filter((file) =>
      unbroken.some((name) => readFileSync(join(siteFolder, file), 'utf8').includes(name)),
    );
    expect(broken).toEqual([]);
  });
});
