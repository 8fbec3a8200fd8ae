/** Puts the reader's own platform first wherever platforms are offered, marks it, and closes the others. */
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
