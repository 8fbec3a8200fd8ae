import type { PlaceNotice } from '../../../machines/console/index.ts';
import type { AgentKey } from './words.ts';

/** Why a place is not quite the one that was asked for, in words. */
export const NOTICES = {
  'step-gone': 'walk.stepGone',
  'ways-changed': 'walk.waysChanged',
  'older-version': 'walk.olderVersion',
  unreadable: 'walk.unreadable',
  'replies-dropped': 'diag.dropped',
  'other-version': 'diag.otherVersion',
} as const satisfies Record<PlaceNotice, AgentKey>;
