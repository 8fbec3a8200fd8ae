import { element } from './dom.ts';

/** Follows a link, so that click handlers for links apply: in a frame they change its target. */
export function goTo(address: string): void {
  const link = element('a', { href: address, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
}
