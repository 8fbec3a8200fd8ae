/**
 * Puts the reader's own platform first wherever platforms are offered, and marks it. They are offered in what is closed
 * until it is asked for: nothing moves under a finger.
 */
export function leadWithPlatform(document: Document, platform: string | undefined): void {
  if (platform === undefined) return;
  for (const offered of document.querySelectorAll('.finder-platforms')) {
    for (const mark of offered.querySelectorAll<HTMLElement>('.finder-own')) {
      const own = mark.closest<HTMLElement>('[data-platform]');
      if (own?.dataset['platform'] !== platform) continue;
      offered.prepend(own);
      mark.hidden = false;
    }
  }
}
