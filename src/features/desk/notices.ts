import type { PlaceNotice } from '../../../machines/console/index.ts';
import type { AgentKey } from './words.ts';

/** Messages about why a place is not exactly the requested one. */
export const NOTICES = {
  'step-gone': 'walk.step-gone',
  'ways-changed': 'walk.ways-changed',
  'older-version': 'walk.older-version',
  unreadable: 'walk.unreadable',
  'replies-dropped': 'diag.dropped',
  'other-version': 'diag.otherVersion',
} as const satisfies Record<PlaceNotice, AgentKey>;
