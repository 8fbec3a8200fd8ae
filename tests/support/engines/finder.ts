import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A text that is looked for: a part of it in any case, exactly, or by an expression. */
export type Wanted = { text: string; exact: boolean } | { source: string; flags: string };

/** One narrowing of what is looked for. They follow one another: each looks among, or in, what the one before has found. */
export type Narrowing =
  | { by: 'css'; css: string }
  | { by: 'role'; role: string; name?: Wanted; level?: number; pressed?: boolean }
  | { by: 'text'; wanted: Wanted }
  | { by: 'label'; wanted: Wanted }
  | { by: 'has text'; wanted: Wanted }
  | { by: 'visible' }
  | { by: 'nth'; nth: number }
  | { by: 'or'; other: readonly Narrowing[] };

const LIBRARY = import.meta.resolve('@testing-library/dom');

/** What finds elements in a page, as a script of it: `shirubeFind(narrowings)`. Roles and names are Testing Library's. */
export const FINDER = [
  readFileSync(fileURLToPath(new URL('@testing-library/dom.umd.min.js', LIBRARY)), 'utf8'),
  `window.shirubeFind = (${makeFinder.toString()})(window.TestingLibraryDom);`,
].join('\n');

type ByRole = (within: Element, role: string, options: object) => HTMLElement[];

/** Runs in the page: names nothing file. */
function makeFinder(library: { queryAllByRole: ByRole }): (narrowings: readonly Narrowing[]) => Element[] {
  const plain = (text: string | null): string => (text ?? '').replaceAll('\u200b', '').replaceAll(/\s+/g, ' ').trim();
  const fits = (wanted: Wanted, text: string): boolean => {
    if ('source' in wanted) return new RegExp(wanted.source, wanted.flags.replace('g', '')).test(text);
    const [is, should] = [plain(text), plain(wanted.text)];
    return wanted.exact ? is === should : is.toLowerCase().includes(should.toLowerCase());
  };
  const isVisible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
  };
  const inside = (roots: readonly Element[], find: (root: Element) => Iterable<Element>): Element[] => {
    const found = new Set(roots.flatMap((root) => [...find(root)]));
    return [...found].sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  };
  const narrow = (all: readonly Element[], by: Narrowing): Element[] => {
    switch (by.by) {
      case 'css': {
        const [, css = '', visible] = /^(.*?)(:visible)?$/s.exec(by.css)!;
        // The page's own element is among what can be looked for.
        const found = inside(all, (root) =>
          (root === document.documentElement ? document : root).querySelectorAll(css),
        );
        return visible ? found.filter(isVisible) : found;
      }
      case 'role': {
        const { role, name, level, pressed } = by;
        const options = {
          ...(name === undefined ? {} : { name: (text: string) => fits(name, text) }),
          ...(level === undefined ? {} : { level }),
          ...(pressed === undefined ? {} : { pressed }),
        };
        return inside(all, (root) => library.queryAllByRole(root, role, options));
      }
      case 'text': {
        const says = (element: Element): boolean =>
          !element.matches('script, style, head, head *') && fits(by.wanted, element.textContent);
        return inside(all, (root) =>
          [...root.querySelectorAll('*')].filter(
            (element) => says(element) && ![...element.children].some((child) => says(child)),
          ),
        );
      }
      case 'label':
        return inside(all, (root) =>
          [...root.querySelectorAll<HTMLInputElement>('input, select, textarea, button')].filter((field) =>
            [field.getAttribute('aria-label'), ...[...(field.labels ?? [])].map((label) => label.textContent)].some(
              (text) => text !== null && fits(by.wanted, text),
            ),
          ),
        );
      case 'has text':
        return all.filter((element) => fits(by.wanted, element.textContent ?? ''));
      case 'visible':
        return all.filter(isVisible);
      case 'nth':
        return [all.at(by.nth)].filter((element) => element !== undefined);
      case 'or':
        return inside([...all, ...find(by.other)], (element) => [element]);
    }
  };
  const find = (narrowings: readonly Narrowing[]): Element[] =>
    narrowings.reduce<Element[]>((all, by) => narrow(all, by), [document.documentElement]);
  return find;
}
