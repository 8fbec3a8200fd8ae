import type { Progress } from '../../../machines/walkthrough/index.ts';
import { copyText } from '../../ui/copy-text.ts';
import type { T } from './load.ts';
import { addressOf } from './place.ts';

/** Copies the address of a place, and says so where it is told to. */
export function copyLink(t: T, progress: Progress, said: HTMLElement): Promise<void> {
  return copyText(addressOf(progress), said, { copied: t('walk.copied'), failed: t('walk.copyFailed') });
}
