import { readdirSync, readFileSync } from 'node:fs';
import { meaningsIn } from '../../../src/build/check/messages.ts';
import { sayIn, spoken, type Say } from '../../../src/build/words.ts';
import { memoized } from '../../../src/i18n/index.ts';

/** What the studio says, in one language. */
export interface Speech {
  language: string;
  /** What its server says. */
  say: Say;
  /** What its page says. */
  words: Readonly<Record<string, string>>;
  /** What a message of the check means, where the guide for writers has it. */
  meaning: ReturnType<typeof meaningsIn>;
}

/** The language: the one asked for in the terminal, else the browser's, else `usual`. */
export interface Spoken {
  asked: string | undefined;
  usual: string;
}

/** Browsers name their languages in the order of preference. @param accepted the header `accept-language` */
export function speechFor({ asked, usual }: Spoken, accepted = ''): Speech {
  const wanted = accepted.toLowerCase().split(',');
  const known = wanted.map((range) => range.trim().split(/[-;]/)[0] ?? '').find((each) => spoken.includes(each));
  return speechIn(asked ?? known ?? usual);
}

const speechIn = memoized((language): Speech => ({
  language,
  say: sayIn(language),
  words: studioWords(language),
  meaning: meaningsIn(language),
}));

/** What the studio's page says in a language: each part of it has a file of its own. */
export function studioWords(language: string): Readonly<Record<string, string>> {
  const folder = new URL(`../words/${language}/`, import.meta.url);
  const files = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  return Object.assign({}, ...files.map((text) => JSON.parse(text) as object)) as Record<string, string>;
}
