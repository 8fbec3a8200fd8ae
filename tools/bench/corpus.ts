import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles, readLibrary, type Article, type Library } from '../../src/content/index.ts';
import { traitsOf } from '../../src/i18n/index.ts';
import { accept } from '../status/accept.ts';
import { inTurn, randomFrom, type Random } from './common.ts';

const list = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));

/** Sections of a generated article: with them it is as long as a usual one, some 700 words. */
const SECTIONS = 6;

/** What a language's articles are made of: the shipped ones' own words, so that they are cut and read as real ones are. */
interface Pool {
  sentences: string[];
  titles: string[];
  summaries: string[];
  keywords: string[];
}

/**
 * A help center of many text articles in each language, beside the shipped ones. The same number gives the same articles.
 *
 * @param root the project, whose `content/` is copied
 * @param into its folder; what was there is removed
 * @param articles how many are made in each language
 */
export function writeTextArticles(root: string, into: string, articles: number): void {
  rmSync(into, { recursive: true, force: true });
  cpSync(join(root, 'content'), join(into, 'content'), { recursive: true });
  const library = readLibrary(readFiles(root));
  for (const language of Object.keys(library.site.languages)) {
    const pool = poolOf(library, language);
    for (let number = 1; number <= articles; number++) {
      const text = articleText(pool, number, traitsOf(language).joiner, randomFrom(number));
      writeFileSync(join(into, 'content/articles', language, `text-${number}.mdx`), text);
    }
  }
  const written = readLibrary(readFiles(into));
  for (const language of Object.keys(written.site.languages))
    if (language !== written.site.source) accept(into, written, 'all', language);
}

function poolOf({ articles }: Library, language: string): Pool {
  const own = articles.filter((article) => article.language === language);
  const matters = own.flatMap(({ matter }) => matter ?? []);
  return {
    sentences: own.flatMap(sentencesOf),
    titles: matters.map(({ title }) => title.slice(0, 60)),
    summaries: matters.map(({ summary }) => summary),
    keywords: matters.flatMap(({ keywords }) => keywords),
  };
}

/** Those that name no label and no reference, and have nothing that would be markup. */
function sentencesOf({ outline }: Article): string[] {
  return outline.phrases
    .map(({ text }) => text)
    .filter((text) => text.length > 12 && !/[\u2983<{}*_\n\[\]`#]/.test(text));
}

function articleText(pool: Pool, number: number, joiner: string, random: Random): string {
  const one = (from: readonly string[]): string => inTurn(from, Math.floor(random() * from.length));
  const some = (count: number): string => list(count, () => one(pool.sentences)).join(joiner);
  const section = (at: number): string =>
    [
      `## ${one(pool.titles)} ${at + 1}`,
      some(3),
      list(4, () => `- ${one(pool.sentences)}`).join('\n'),
      some(3),
      // Numbers are what an index has many of.
      `${one(pool.sentences)} ${number * SECTIONS + at}`,
    ].join('\n\n');
  return `---
title: ${JSON.stringify(`${one(pool.titles)} ${number}`)}
summary: ${JSON.stringify(one(pool.summaries))}
kind: reference
keywords: ${JSON.stringify(list(8, (at) => `${one(pool.keywords).slice(0, 60)} ${number}.${at}`))}
references: []
updated: 2026-11-01
---

${some(2)}

${list(SECTIONS, section).join('\n\n')}
`;
}
