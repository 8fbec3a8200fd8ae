import type { Progress } from '../../../machines/walkthrough/index.ts';
import { copyText } from '../copy-text.ts';
import type { Say } from './load.ts';
import { addressOf } from './place.ts';

/** Copies the address of a place, and says so where it is told to. */
export function copyLink(say: Say, progress: Progress, said: HTMLElement): Promise<void> {
  return copyText(addressOf(progress), said, { copied: say('walk.copied'), failed: say('walk.copyFailed') });
}
