/**
 * Puts the reader's own platform first wherever platforms are offered, and marks it. They are offered in what is closed
 * until it is asked for: nothing moves under a finger.
 */
export function leadWithPlatform(document: Document, platform: string | undefined): void {
  if (platform === undefined) return;
  for (const own of document.querySelectorAll<HTMLElement>('.finder-platforms > [data-platform]')) {
    if (own.dataset['platform'] !== platform) continue;
    own.parentElement!.prepend(own);
    own.querySelector<HTMLElement>('.finder-own')!.hidden = false;
  }
}
