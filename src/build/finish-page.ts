import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { transform, type Selector } from 'lightningcss';
import { canBeMarked, memoized, resolveMarks } from '../i18n/index.ts';
import { scriptGraph } from './script-graph.ts';

type Root = ReturnType<typeof fromHtml>;
export type Element = Extract<Root['children'][number], { type: 'element' }>;

/** Smaller than the default spelling, and as safe: `"` and `&` are still escaped. */
const SPELLING = {
  allowDangerousCharacters: true,
  characterReferences: { useNamedReferences: true },
  closeEmptyElements: true,
  collapseEmptyAttributes: true,
  upperDoctype: true,
} as const;

/** Moved to the end of the page: a browser that reaches a module paints before it continues. */
const LATE = ['module', 'application/ld+json'];
const HASH = / 'sha256-([A-Za-z0-9+/=]+)'/g;

/**
 * Moves modules and structured data to the end, removes style rules that the page cannot need, adds integrity hashes,
 * hides `<wbr>` from screen readers, and reduces the policy to the hashes that the page needs.
 * @param host the output folder, laid out as on the host; scripts are written before pages
 */
export function pageFinisher(host: string): (page: string) => string {
  const hashOfFile = memoized((address) => {
    const file = join(host, new URL(address, 'https://site.example').pathname);
    return existsSync(file) ? hashOf(readFileSync(file)) : undefined;
  });
  const classesNamedIn = classFinder(host);
  return (page) => {
    const root = fromHtml(page);
    const found = [...elementsIn(root)];
    const named = (name: string) => found.map(({ element }) => element).filter(({ tagName }) => tagName === name);

    for (const { tagName, properties } of named('script').concat(named('link'))) {
      const address = tagName === 'script' ? properties['src'] : isLoaded(properties) ? properties['href'] : undefined;
      const hash = /^\/[^/]/.test(String(address)) ? hashOfFile(String(address)) : undefined;
      if (hash !== undefined) properties['integrity'] ??= `sha256-${hash}`;
    }

    // Otherwise browsers put a space at each in the names of links and headings.
    for (const { properties } of named('wbr')) properties['ariaHidden'] = 'true';

    const scripts = named('script').filter(({ properties }) => !String(properties['type']).startsWith('application/'));
    const classes = new Set(found.flatMap(({ element }) => classNamesOf(element)));
    const isInScripts = classesNamedIn(toHtml(scripts, SPELLING));
    const renamed = new Map<string, string>();
    for (const style of named('style')) {
      const sheet = textOf(style);
      const unused = classesOf(sheet).filter((name) => !classes.has(name) && !isInScripts(name));
      const own = withoutClasses(sheet)(unused.join(' '));
      renamed.set(hashOf(sheet), hashOf(own));
      style.children = [{ type: 'text', value: own }];
    }

    const inline = new Set(
      named('style')
        .concat(named('script'))
        .map((each) => hashOf(textOf(each))),
    );
    for (const { properties } of named('meta')) {
      if (String(properties['httpEquiv']) !== 'content-security-policy') continue;
      properties['content'] = String(properties['content']).replace(HASH, (_, hash: string) => {
        const own = renamed.get(hash) ?? hash;
        return inline.has(own) ? ` 'sha256-${own}'` : '';
      });
    }

    const late = found.filter(({ element: { tagName, properties } }) => {
      return tagName === 'script' && LATE.includes(String(properties['type']));
    });
    for (const { element, parent } of late) parent.children.splice(parent.children.indexOf(element), 1);
    named('body')[0]?.children.push(...late.map(({ element }) => element));
    return toHtml(root, SPELLING);
  };
}

/** Finishes pages before they are written, which is faster than rewriting them after the build. */
export function finishing(
  usual: AstroPrerenderer,
  finish: (page: string) => string,
  see: (address: string, page: string) => void,
): AstroPrerenderer {
  return {
    ...usual,
    async render(request, options) {
      const rendered = await usual.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const type = response.headers.get('content-type') ?? '';
      if (!canBeMarked(type)) return rendered;
      const text = resolveMarks(await response.text(), type);
      const isPage = type.startsWith('text/html');
      const written = isPage ? finish(text) : text;
      if (isPage) see(decodeURI(new URL(request.url).pathname), written);
      // Bytes, since a text response increases the memory of a build by a fifth.
      const finished = new Response(Buffer.from(written), response);
      return rendered instanceof Response ? finished : { ...rendered, response: finished };
    },
  };
}

function* elementsIn(parent: Root | Element): Generator<{ element: Element; parent: Root | Element }> {
  for (const element of parent.children) {
    if (element.type !== 'element') continue;
    yield { element, parent };
    yield* elementsIn(element);
    if (element.content) yield* elementsIn(element.content);
  }
}

export function textOf({ children }: Element): string {
  return children.map((each) => (each.type === 'text' ? each.value : '')).join('');
}

function isLoaded({ rel }: Element['properties']): boolean {
  return ['stylesheet', 'modulepreload'].includes(String(rel));
}

function classNamesOf({ properties }: Element): string[] {
  return [properties['className'] ?? []].flat().map(String);
}

/** SHA-256, as in the policy: a longer hash would weigh more on every page. */
const ofText = memoized((text) => createHash('sha256').update(text).digest('base64'));
function hashOf(content: string | Buffer): string {
  return typeof content === 'string' ? ofText(content) : createHash('sha256').update(content).digest('base64');
}

// Astro writes one style sheet for all pages of a kind. On a page of text, two thirds of it would be for figures.

const WORD = /[A-Za-z_][\w-]*/g;
/** The beginning of a class that a script completes (`step-${kind}`), but not `\s-` in a pattern or `s-(…)`. */
const BEGINNING = /[A-Za-z_][\w-]*-(?=\$\{|["'`]\s*\+)/g;

/**
 * Whether the scripts of a page, or their imports, name a class.
 * @param folder where the site is built; the scripts are written before the pages
 */
function classFinder(folder: string): (scripts: string) => (name: string) => boolean {
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

const LISTS = ['has', 'is', 'where'];

/** Whether a selector can match without some classes. */
function canMatch(selector: Selector, unused: ReadonlySet<string>): boolean {
  return selector.every((part) => {
    if (part.type === 'class') return !unused.has(part.name);
    if (part.type !== 'pseudo-class' || !LISTS.includes(part.kind) || !('selectors' in part)) return true;
    return (part.selectors as Selector[]).some((each) => canMatch(each, unused));
  });
}

/** Without the selectors that need an unused class. Parts of a list in `:is()` stay: they count for its specificity. */
const withoutClasses = memoized((sheet) =>
  memoized((unused) => {
    if (unused === '') return sheet;
    const names = new Set(unused.split(' '));
    const visitor = { Selector: (selector: Selector) => (canMatch(selector, names) ? undefined : []) };
    return transform({ filename: 'page.css', code: Buffer.from(sheet), minify: true, visitor }).code.toString();
  }),
);
