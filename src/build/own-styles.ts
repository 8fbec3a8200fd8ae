import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform, type Selector } from 'lightningcss';
import { memoized } from '../i18n/index.ts';
import { scriptGraph } from './script-graph.ts';

/** Scripts that run: what is data says nothing of classes, and differs from page to page. */
const RUN = /<script(?![^>]*\stype="application\/)[\s\S]*?<\/script>/g;
const STYLE = /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/g;
const CLASSES = /\sclass="([^"]*)"/g;
/** Classes of what the page fetches as data and draws then: said for this here alone, and taken out. */
const LATER = /\sdata-class-later="([^"]*)"/g;
const WORD = /[A-Za-z_][\w-]*/g;
/** The beginning of a name that is put together. What only looks like one (`\s-` in a pattern, `s-(…)`) would keep all names that begin so. */
const BEGINNING = /[A-Za-z_][\w-]*-(?=\$\{|["'`]\s*\+)/g;

/**
 * A page with only the rules of its styles that it can need: those for classes that are named neither in it, nor in any of
 * its scripts, nor in what it fetches and draws, are left out. Astro makes one sheet of a kind of page; what a guide with figures
 * needs is two thirds of the weight of a page of text.
 *
 * @param folder where the site is built; the scripts are there before its pages
 */
export function ownStyles(folder: string): (page: string) => string {
  const read = memoized((address) => {
    const file = join(folder, address);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  });
  const scriptsOf = memoized((tags) => {
    const { atLoad, later } = scriptGraph(tags, read);
    return namedIn([tags, ...[...atLoad, ...later].map(read)]);
  });
  return (page) => {
    if (!page.includes('<style')) return page;
    const named = [...page.matchAll(CLASSES), ...page.matchAll(LATER)];
    const classes = new Set(named.flatMap(([, names = '']) => names.split(/\s+/)));
    const isInScripts = scriptsOf((page.match(RUN) ?? []).join('\n'));
    const hashes = new Map<string, string>();
    const styled = page.replaceAll(LATER, '').replace(STYLE, (_, start: string, sheet: string, end: string) => {
      const unused = classesOf(sheet).filter((name) => !classes.has(name) && !isInScripts(name));
      const own = withoutClasses(sheet)(unused.join(' '));
      hashes.set(hashOf(sheet), hashOf(own));
      return start + own + end;
    });
    // The policy allows what Astro wrote: it is to allow what stands there now.
    return [...hashes].reduce((text, [old, own]) => text.replaceAll(old, own), styled);
  };
}

/** All classes that a sheet has rules for. */
const classesOf = memoized((sheet): string[] => {
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

const withoutClasses = memoized((sheet) =>
  memoized((unused) => {
    if (unused === '') return sheet;
    const code = Buffer.from(sheet);
    return transform({ filename: 'page.css', code, minify: true, unusedSymbols: unused.split(' ') }).code.toString();
  }),
);

const hashOf = memoized((text) => `sha256-${createHash('sha256').update(text).digest('base64')}`);

/** Whether some scripts name a class: as a word, or by its beginning where they put it together (`step-${kind}`). */
function namedIn(scripts: readonly string[]): (name: string) => boolean {
  const all = (what: RegExp) => new Set(scripts.flatMap((script) => script.match(what) ?? []));
  const words = all(WORD);
  const beginnings = [...all(BEGINNING)];
  return memoized((name) => words.has(name) || beginnings.some((each) => name.startsWith(each)));
}
