import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform, type Selector } from 'lightningcss';
import { memoized } from '../i18n/index.ts';
import { scriptGraph } from './script-graph.ts';

// Astro writes one style sheet for all pages of a kind. On a page of text, the rules for a guide's figures would be two
// thirds of the weight.

const WORD = /[A-Za-z_][\w-]*/g;
/** The beginning of a class that a script completes (`step-${kind}`), but not `\s-` in a pattern or `s-(…)`. */
const BEGINNING = /[A-Za-z_][\w-]*-(?=\$\{|["'`]\s*\+)/g;

/**
 * Whether the scripts of a page, or their imports, name a class.
 * @param folder where the site is built; the scripts are written before the pages
 */
export function classFinder(folder: string): (scripts: string) => (name: string) => boolean {
  const read = memoized((address) => {
    const file = join(folder, address);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  });
  return memoized((tags) => {
    const { atLoad, later } = scriptGraph(tags, read);
    const scripts = [tags, ...[...atLoad, ...later].map(read)];
    const all = (what: RegExp) => new Set(scripts.flatMap((script) => script.match(what) ?? []));
    const words = all(WORD);
    const beginnings = [...all(BEGINNING)];
    return memoized((name) => words.has(name) || beginnings.some((each) => name.startsWith(each)));
  });
}

export const classesOf = memoized((sheet): string[] => {
  const found = new Set<string>();
  const look = (selector: Selector): void => {
    for (const part of selector) {
      if (part.type === 'class') found.add(part.name);
      if ('selectors' in part && Array.isArray(part.selectors)) (part.selectors as Selector[]).forEach(look);
    }
  };
  transform({ filename: 'page.css', code: Buffer.from(sheet), visitor: { Selector: look } });
  return [...found];
});

export const withoutClasses = memoized((sheet) =>
  memoized((unused) => {
    if (unused === '') return sheet;
    const code = Buffer.from(sheet);
    return transform({ filename: 'page.css', code, minify: true, unusedSymbols: unused.split(' ') }).code.toString();
  }),
);
