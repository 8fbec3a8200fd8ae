import { guidedFragment, type Progress } from '../../../machines/walkthrough/index.ts';

/** The whole address of a place, to be shared. */
export function addressOf(progress: Progress): string {
  return `${location.origin}${location.pathname}#${guidedFragment(progress)}`;
}
