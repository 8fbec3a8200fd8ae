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
  'walk.olderVersion',
  'walk.place',
  'walk.progress',
  'walk.stepGone',
  'walk.trouble',
  'walk.unreadable',
  'walk.waysChanged',
  'walk.yes',
] as const satisfies readonly UiKey[];
