import { describe, expect, test } from 'vitest';
import { sourceFile } from '../support/sources.ts';
import { bareCode, WRITING_GUIDES, fencesOf, headingsOf } from '../support/writing-guide.ts';

const [english, japanese] = WRITING_GUIDES.map((path) => sourceFile(path).text) as [string, string];

describe('the writers’ guide in its languages', () => {
  test('have the same sections, in the same order', () => {
    const levels = (text: string) => headingsOf(text).map((heading) => /^(#+)(?: \d+\.)?/.exec(heading)?.[0]);
    expect(levels(english).length).toBeGreaterThan(25);
    expect(levels(japanese)).toEqual(levels(english));
  });

  test('have the same code, but for comments', () => {
    const code = (text: string) => fencesOf(text).map((fence) => [fence.info, bareCode(fence)]);
    expect(code(english).length).toBeGreaterThan(20);
    expect(code(japanese)).toEqual(code(english));
  });

  test('have a table with as many rows in the same places', () => {
    const rows = (text: string) =>
      text.split(/^#+ /m).map((section) => section.replace(/^```.*?^```$/gms, '').match(/^\| (?!---)/gm)?.length ?? 0);
    const own = rows(japanese);
    // Japanese explains the English output of `status` in one table more.
    const extra = own.findIndex((count, index) => count !== rows(english)[index]);
    expect(own.with(extra, rows(english)[extra]!)).toEqual(rows(english));
  });

  test('lead to one another, and are led to', () => {
    expect(english).toContain('(writing.ja.md)');
    expect(japanese).toContain('(writing.md)');
    for (const page of ['README.md', 'CONTRIBUTING.md']) {
      for (const guide of WRITING_GUIDES) expect(sourceFile(page).text).toContain(`(${guide})`);
    }
  });

  test('name only files and headings that are there', () => {
    for (const text of [english, japanese]) {
      const anchors = headingsOf(text).map((heading) => anchorOf(heading.replace(/^#+ /, '')));
      for (const [, file = '', anchor] of text
        .replace(/^```.*?^```$/gms, '')
        .replace(/`[^`\n]*`/g, '')
        .matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]*))?\)/g)) {
        if (file.startsWith('../') && !file.endsWith('.md')) continue;
        if (file !== '') expect(sourceFile(`docs/${file}`).text).not.toBe('');
        if (file === '' && anchor !== undefined) expect(anchors).toContain(anchor);
      }
    }
  });
});

describe('what is written of a product', () => {
  const [english, japanese] = ['docs/simulator.md', 'docs/simulator.ja.md'].map((path) => sourceFile(path).text) as [
    string,
    string,
  ];

  test('has the same examples and sections in both languages, which lead to one another', () => {
    const code = (text: string) => fencesOf(text).map((fence) => [fence.info, bareCode(fence)]);
    expect(code(english).length).toBeGreaterThan(2);
    expect(code(japanese)).toEqual(code(english));
    expect(headingsOf(japanese).length).toBe(headingsOf(english).length);
    expect(english).toContain('(simulator.ja.md)');
    expect(japanese).toContain('(simulator.md)');
  });

  test('explains in Japanese each name that it explains in English', () => {
    const names = (text: string) =>
      new Set([...text.replace(/^```.*?^```$/gms, '').matchAll(/`([a-z-]+)`/g)].map(([, name]) => name!));
    const own = names(japanese);
    // In Japanese the fields of the phone are in a table, each by its whole name.
    const isThere = (name: string): boolean => own.has(name) || japanese.includes(`\`phone.${name}\``);
    expect([...names(english)].filter((name) => !isThere(name))).toEqual([]);
  });
});

/** The fragment that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
