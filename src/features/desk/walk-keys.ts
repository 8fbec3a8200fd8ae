import type { UiKey } from '../../i18n/index.ts';

/**
 * What the console says in the words of a walk: of its keys those alone. The compiler refuses any other, and a console
 * loads no more, in each language.
 */
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
