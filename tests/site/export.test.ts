import { DOMParser } from 'linkedom';
import { markdownToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { API_SCHEMAS } from '../../src/content/index.ts';
import type { Node } from '../../src/content/mdast.ts';
import { documentAt, fileAt, textOf } from '../support/documents.ts';
import { pagesOf } from '../support/pages.ts';

const SITE = 'https://shirube.example';
const pages = pagesOf('guide', 'article').filter(({ address }) => fileAt(`${address.slice(0, -1)}.md`) !== undefined);
const textAt = (address: string): string => fileAt(address)!.toString();

function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesIn(child);
}

const wordsOf = (node: Node): string =>
  node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(wordsOf).join('');
const oneLine = (text: string): string => text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();
/** What is in quotation marks: the app's labels, in their order. */
const quoted = (text: string): string[] => text.match(/“[^“”]+”|「[^「」]+」/g) ?? [];

/** What a figure shows, in brackets after its caption. */
const FIGURE = /^((?:Fig\. |図)\d.*?) \(.*\)$/;

describe('an article as Markdown', () => {
  test('is there for each', () => {
    // Machines read languages: an edition is for readers.
    expect(pages.length).toBe(pagesOf('guide', 'article').filter(({ isEdition }) => !isEdition).length);
  });

  test.for(pages)('says what its page says, in the same order: $address', ({ address }) => {
    const { document } = documentAt(address);
    const text = textAt(`${address.slice(0, -1)}.md`);
    const tree = markdownToMdast(text.replace(/^---\n[^]*?\n---\n/, '')) as Node;
    const all = [...nodesIn(tree)];
    const headings = all.filter(({ type }) => type === 'heading').map((node) => oneLine(wordsOf(node)));
    // Steps, causes and problems, by the numbers and the words of the page.
    const steps = [...document.querySelectorAll('article [data-step] .step-title')].map((each) =>
      oneLine(textOf(each)),
    );
    expect(headings.filter((each) => steps.includes(each))).toEqual(steps);
    expect(headings[0]).toBe(oneLine(textOf(document.querySelector('h1'))));

    const links = all.flatMap(({ type, url }) => (type === 'link' ? [url] : []));
    const ways = [...document.querySelectorAll('article [data-way]')].map(
      (each) => `${SITE}${address}${each.getAttribute('href')}`,
    );
    expect(
      links
        .filter((each) => ways.includes(each!))
        .slice(0, ways.length)
        .sort(),
    ).toEqual(ways.sort());
    // Every address leads to a page, and every fragment to something on it.
    for (const link of links.filter((each) => each!.startsWith(SITE))) {
      const { pathname, hash } = new URL(link!);
      const target = documentAt(pathname).document;
      if (hash !== '') expect(target.getElementById(decodeURIComponent(hash.slice(1))), link).not.toBeNull();
    }

    const prose = [...document.querySelectorAll('article .prose')];
    const said = prose.flatMap((each) =>
      quoted(textOf(each, '.figure-screen, .figure-words, .figure-example, .onward, .step-problems, .figure-variants')),
    );
    const lines = all
      .filter(({ type }) => type === 'heading' || type === 'paragraph')
      .map((node) => oneLine(wordsOf(node)));
    const read = lines.flatMap((line) => quoted(line.replace(FIGURE, '$1')));
    // Each in its turn: what else is between is stated around the text.
    let next = 0;
    for (const each of read) if (each === said[next]) next += 1;
    expect(said.slice(next)).toEqual([]);

    expect(text).not.toMatch(/<\/?[A-Z]|undefined|\{\{|\[object/);
    expect(text).toContain(`source: "${SITE}${address}"`);
  });

  test('is said to be there by llms.txt, and is whole in llms-full.txt', () => {
    const list = textAt('/llms.txt');
    expect(list).toMatch(/^# .+\n\n> .+\n\n## /);
    const full = textAt('/llms-full.txt');
    for (const [, link] of list.matchAll(/\]\((\S+)\)/g)) {
      const { pathname } = new URL(link!);
      const text = fileAt(pathname)?.toString();
      expect(text, link).toBeDefined();
      if (pathname.includes('/articles/')) expect(full).toContain(text);
    }
    expect(list.match(/\/articles\/[^/]+\.md\)/g)).toHaveLength(pages.length);
    const { diagnosis, languages } = API_SCHEMAS.index.parse(JSON.parse(textAt('/api/v1/index.json')));
    const symptoms = Object.keys(diagnosis).length;
    expect(list.match(/\/diagnosis\/[^/]+\.md\)/g)).toHaveLength(symptoms * languages.length);
  });
});

describe('the data for other programs', () => {
  const index = API_SCHEMAS.index.parse(JSON.parse(textAt('/api/v1/index.json')));
  const at = (address: string): unknown => JSON.parse(textAt(new URL(address).pathname));
  const files = [
    ...Object.values(index.articles).map((address) => ['articles', address] as const),
    ...Object.values(index.guides).map((address) => ['guide', address] as const),
    ...Object.values(index.labels).map((address) => ['labels', address] as const),
    ...Object.values(index.diagnosis).map((address) => ['diagnosis', address] as const),
    ...Object.values(index.diagnosisWords)
      .flatMap((each) => Object.values(each))
      .map((address) => ['diagnosis-words', address] as const),
  ];

  test.for(files)('has the form that it promises: %s %s', ([name, address]) => {
    // As another program reads it: by the published schema, not by ours.
    const schema = z.fromJSONSchema(at(index.schemas[name]!) as Parameters<typeof z.fromJSONSchema>[0]);
    expect(schema.safeParse(at(address)).error?.issues).toBeUndefined();
    expect(schema.safeParse({}).success).toBe(false);
  });

  test('has each guide as its page has it', () => {
    for (const [id, address] of Object.entries(index.guides)) {
      const guide = API_SCHEMAS.guide.parse(at(address));
      const { document } = documentAt(`/en/articles/${id}/`);
      const steps = [...document.querySelectorAll('[data-step]')].map((each) => each.getAttribute('data-step'));
      expect(Object.keys(guide.steps)).toEqual(steps);
      for (const step of Object.values(guide.steps))
        expect(Object.values(step.title).every((title) => title !== '')).toBe(true);
    }
  });

  test('leads to pages and files that are there', () => {
    for (const address of Object.values(index.articles)) {
      for (const { page, markdown, guide } of API_SCHEMAS.articles.parse(at(address)).articles)
        for (const each of [page, markdown, guide])
          if (each !== undefined) expect(fileAt(new URL(each).pathname), each).toBeDefined();
    }
  });
});

describe('what has changed', () => {
  test.for(['ja', 'en'])('is a feed of the articles, the newest first (%s)', (language) => {
    const text = textAt(`/${language}/changes.xml`);
    // No parser is strict here, so what an XML parser refuses is checked first.
    expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/);
    expect([...text.matchAll(/<(\w+)[ >]/g)].map(([, name]) => name).sort()).toEqual(
      [...text.matchAll(/<\/(\w+)>/g)].map(([, name]) => name).sort(),
    );
    const items = [...new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('channel > item')];
    const dates = items.map((item) => Date.parse(item.querySelector('pubDate')!.textContent!));
    for (const item of items) {
      const link = item.querySelector('link')!.textContent!;
      expect(fileAt(new URL(link).pathname), link).toBeDefined();
    }
    expect(dates.length).toBe(pages.filter((page) => page.language === language).length);
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });
});
