import { readdirSync, readFileSync } from 'node:fs';

/** Says something in a language, `{{places}}` filled in. @throws where there are no words for the key, a programmer's fault */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const folder = new URL('./words/', import.meta.url);

/** The languages that this tool has words in: one file each. */
export const spoken: readonly string[] = readdirSync(folder)
  .map((file) => file.replace(/\.json$/, ''))
  .sort();

/** What is spoken where nobody asks for anything else, as by the other tools. */
export const USUAL = 'en';

/**
 * The language to speak: the one that is asked for, else that of the terminal.
 *
 * @example languageOf(undefined, { LANG: 'ja_JP.UTF-8' }) // 'ja'
 */
export function languageOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): string {
  // The order in which POSIX has them; an empty one counts as none.
  const terminal = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const [code = ''] = terminal.split(/[_.@-]/);
  return [asked, code].find((each) => each !== undefined && spoken.includes(each)) ?? USUAL;
}

/** The words of a language, or those of the first that there is where this tool has none in it. */
export function sayIn(...languages: readonly string[]): Say {
  const language = languages.find((each) => spoken.includes(each)) ?? USUAL;
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
