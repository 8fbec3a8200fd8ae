import { embeddedPath, type EmbedScope } from './addresses.ts';

/**
 * Links that scripts write lead to the pages of other addresses, which may not be framed: before one is followed, it leads to
 * the page for frames, or else opens beside the page.
 */
export function keepInFrame(document: Document, base: string, scope: EmbedScope): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = (target as Element).closest<HTMLAnchorElement>('a[href]');
      if (!link || link.getAttribute('href')?.startsWith('#')) return;
      const { origin, pathname } = new URL(link.href);
      if (origin === location.origin && pathname.startsWith(`${base}embed/`)) return;
      const own = origin === location.origin ? embeddedPath(pathname, base, scope) : undefined;
      if (own !== undefined) link.pathname = own;
      else {
        link.target = '_blank';
        link.rel = 'noopener';
      }
    },
    { capture: true },
  );
}
