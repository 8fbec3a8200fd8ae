import { element } from './dom.ts';

/** Goes to a page as by a link in this one, so that whatever takes care of links takes care of it: in a frame they lead elsewhere. */
export function goTo(address: string): void {
  const link = element('a', { href: address, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
}
