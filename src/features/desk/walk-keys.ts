import type { UiKey } from '../../i18n/index.ts';

/** The words of the walkthrough that the console uses. It loads no others, and the compiler rejects other keys. */
export const WALK_KEYS = [
  'walk.back',
  'walk.backToStep',
  'walk.close',
  'walk.confirmTitle',
  'walk.copied',
  'walk.copyLink',
  'walk.count',
  'walk.countRange',
  'walk.handoff',
  'walk.handoffText',
  'walk.next',
  'walk.no',
  'walk.older-version',
  'walk.place',
  'walk.progress',
  'walk.step-gone',
  'walk.trouble',
  'walk.unreadable',
  'walk.ways-changed',
  'walk.yes',
] as const satisfies readonly UiKey[];
