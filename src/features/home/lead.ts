/**
 * Puts the reader's own platform first wherever platforms are offered, marks it, and puts the others away: they are a tap
 * further. They are offered in what is closed until it is asked for: nothing moves under a finger.
 */
export function leadWithPlatform(document: Document, platform: string | undefined): void {
  if (platform === undefined) return;
  for (const offered of document.querySelectorAll('.finder-platforms')) {
    const own = [...offered.querySelectorAll<HTMLElement>('[data-platform]')].find(
      (each) => each.dataset['platform'] === platform,
    );
    if (!own) continue;
    offered.prepend(own);
    for (const mark of own.querySelectorAll<HTMLElement>('.finder-own')) mark.hidden = false;
    for (const fold of offered.querySelectorAll('details')) fold.open = own.contains(fold);
  }
}
