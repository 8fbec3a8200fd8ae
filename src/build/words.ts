import { readdirSync, readFileSync } from 'node:fs';

/** Returns words of a language, with placeholders filled in. @throws if the key or a value is missing */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const folder = new URL('./words/', import.meta.url);

export const spoken: readonly string[] = readdirSync(folder)
  .map((file) => file.replace(/\.json$/, ''))
  .sort();

export const DEFAULT_LANGUAGE = 'en';

/** The requested language, or that of the terminal (`LANG=ja_JP.UTF-8`). */
export function languageOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  // In the order of POSIX. Empty values do not count.
  const terminal = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const [code = ''] = terminal.split(/[_.@-]/);
  return [asked, code].find((each) => each !== undefined && spoken.includes(each)) ?? DEFAULT_LANGUAGE;
}

export function sayIn(...languages: readonly string[]): Say {
  const language = languages.find((each) => spoken.includes(each)) ?? DEFAULT_LANGUAGE;
  const words = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Record<string, string>;
  return (key, values = {}) => {
    const text = words[key];
    if (text === undefined) throw new Error(`src/build/words/${language}.json has no \`${key}\`.`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`\`${key}\` has no value for \`${name}\`.`);
      return String(value);
    });
  };
}
