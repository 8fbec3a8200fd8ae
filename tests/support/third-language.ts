import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, parseDocument, stringify } from 'yaml';
import { readFiles, readLibrary } from '../../src/content/index.ts';
import { accept } from '../../tools/status/accept.ts';

/** A language that a help center gets by content alone. */
export interface ThirdLanguage {
  language: string;
  name: string;
  locale: string;
  /** The language that its files are made from, and that is in for what it lacks. */
  from: string;
  /** The changed text, which differs from its source. */
  say: (text: string) => string;
  /** Whether it lacks a file: `articles/fr/references.mdx`. */
  lacks: (file: string) => boolean;
}

/** Adds a language to the `content/` in a folder, as a translator's files and commands would. */
export function addLanguage(root: string, made: ThirdLanguage): void {
  const content = join(root, 'content');
  const { language, from, say, lacks } = made;
  const site = join(content, 'site.yaml');
  const settings = parseDocument(readFileSync(site, 'utf8'));
  const { name, locale } = made;
  settings.setIn(['languages', language], { name, locale, required: false, fallback: from });
  writeFileSync(site, settings.toString());
  const copy = (file: (language: string) => string, change: (text: string) => string): void => {
    const target = join(content, file(language));
    if (lacks(file(language)) || !existsSync(join(content, file(from)))) return;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, change(readFileSync(join(content, file(from)), 'utf8')));
  };
  for (const article of readdirSync(join(content, 'articles', from))) {
    copy(
      (each) => `articles/${each}/${article}`,
      (text) => articleIn(text, say),
    );
  }
  for (const folder of ['ui', 'apps']) {
    copy(
      (each) => `${folder}/${each}.json`,
      (text) => JSON.stringify(wordsIn(JSON.parse(text), say)),
    );
  }
  copy(
    (each) => `diagnosis/${each}.yaml`,
    (text) => stringify(wordsIn(parse(text), say)),
  );
  copy(
    (each) => `search/${each}.yaml`,
    (text) => text,
  );
  const outcome = accept(root, readLibrary(readFiles(root)), 'all', language, from);
  if ('refused' in outcome) throw new Error(outcome.refused);
}

/** An article's title, summary and headings said in another way; the rest stays unchanged. */
function articleIn(text: string, say: (text: string) => string): string {
  return text
    .replace(
      /^(title|summary): (.*)$/gm,
      (_, field: string, words: string) => `${field}: ${JSON.stringify(say(plain(words)))}`,
    )
    .replace(/^### (.*)$/gm, (_, words: string) => `### ${say(words)}`);
}

/** A YAML text without its quotation marks. */
function plain(words: string): string {
  return String(parse(words));
}

/** All texts in some data said in another way. A list of keys (`ours`) is no text. */
function wordsIn(data: unknown, say: (text: string) => string, key = ''): unknown {
  if (typeof data === 'string') return say(data);
  if (key === 'ours') return data;
  if (Array.isArray(data)) return data.map((each) => wordsIn(each, say));
  return Object.fromEntries(Object.entries(data as object).map(([name, each]) => [name, wordsIn(each, say, name)]));
}
