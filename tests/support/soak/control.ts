import type { Page } from 'playwright';

/** What somebody could use now, brought into the window. */
export interface Control {
  kind: 'press' | 'fill' | 'slide' | 'choose';
  /** What it is called in the log: its public name, or its words. */
  name: string;
  /** Whether it is in the island that is wanted, in the page's frame, or in a dialog of the search. */
  where: 'island' | 'shell' | 'search dialog' | 'beside';
  x: number;
  y: number;
}

/**
 * Chooses among what can be seen, is enabled, and has nothing above it: a modal dialog leaves only what is in it.
 *
 * @param place where the wanted island is; it is chosen from nine times in ten
 * @param numbers chance, from 0 up to 1 each
 */
export function findControl(page: Page, place: string, numbers: readonly number[]): Promise<Control | undefined> {
  return page.evaluate(
    ([wanted, chances]) => {
      const [whether = 0, ...tries] = chances;
      const USED =
        'a[href], button, summary, input:not([type="hidden"], [type="file"]), select, textarea, [role="option"], .agent-file';
      const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
      const isIn = (element: Element): boolean => {
        if (!(element instanceof HTMLAnchorElement)) return true;
        const { origin, protocol } = new URL(element.href, location.href);
        return origin === location.origin && protocol.startsWith('http');
      };
      const all = [...(modal ?? document).querySelectorAll<HTMLElement>(USED)].filter(
        (each) =>
          each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          !each.matches(':disabled') &&
          each.closest('[inert], [hidden]') === null &&
          isIn(each),
      );
      const inside = all.filter((each) => each.closest(wanted));
      const pool = inside.length > 0 && whether < 0.9 ? inside : all;
      /** Onward more often than away: else nobody would come far. */
      const weightOf = (each: HTMLElement): number => {
        const action = each.dataset['action'] ?? '';
        if (/^(restart|show-all|again|clear|remove|print|begin)$/.test(action)) return 0.3;
        if (each.matches('[data-control], [data-way], [data-answer], [data-choice], [data-action="next"]')) return 4;
        if (action !== '') return 2;
        return each.matches('a') && !each.matches('[data-way]') ? 0.4 : 1;
      };
      for (const chance of tries) {
        if (pool.length === 0) return undefined;
        let left = chance * pool.reduce((sum, each) => sum + weightOf(each), 0);
        const at = Math.max(
          0,
          pool.findIndex((each) => (left -= weightOf(each)) < 0),
        );
        const [found] = pool.splice(at, 1);
        found!.scrollIntoView({ block: 'center', behavior: 'instant' });
        // A link that is broken over two lines has no middle of its own.
        const { left: x0, top: y0, width, height } = found!.getClientRects()[0] ?? new DOMRect();
        const [x, y] = [x0 + width / 2, y0 + height / 2];
        const top = document.elementFromPoint(x, y);
        if (!top || !(found!.contains(top) || (found as HTMLInputElement).labels?.[0]?.contains(top))) continue;
        // A page that is still moving may be hit elsewhere.
        const page = window as { soakHit?: boolean };
        page.soakHit = false;
        found!.addEventListener('click', () => (page.soakHit = true), { once: true, capture: true });
        const type = found instanceof HTMLInputElement ? found.type : '';
        const isText = found instanceof HTMLTextAreaElement || /^(text|search|number|tel)$/.test(type);
        const isWanted = found!.closest(wanted) !== null;
        return {
          kind: isText ? 'fill' : type === 'range' ? 'slide' : found instanceof HTMLSelectElement ? 'choose' : 'press',
          name: `${found!.tagName.toLowerCase()} ${JSON.stringify({ ...found!.dataset })} “${(found!.textContent || found!.id).trim().replace(/\s+/g, ' ').slice(0, 40)}”`,
          where: found!.closest('.search-dialog')
            ? 'search dialog'
            : found!.closest('.site-header, .site-footer, .update-offer')
              ? 'shell'
              : isWanted
                ? 'island'
                : 'beside',
          ...{ x, y },
        } as const;
      }
      return undefined;
    },
    [place, numbers] as const,
  );
}
