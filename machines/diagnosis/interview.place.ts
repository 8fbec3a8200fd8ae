import { soundReplies } from './interview.replies.ts';
import type { Reply } from './interview.types.ts';
import type { Symptom } from './symptom.types.ts';

/** Why a place could not be restored completely. */
export type InterviewNotice =
  /** Some replies are unknown or cannot follow the others; they were dropped. */
  | 'replies-dropped'
  /** The code is from another version of the symptom; its replies were dropped. */
  | 'other-version'
  /** The text is not a place in an interview; the interview starts over. */
  | 'unreadable';

const FRAGMENT = /^#?said~((?:[a-z0-9-]{1,60}\.[a-z0-9-]{1,60}(?:~|$))*)$/;
/** Maximum length of a fragment. */
const MAX_LENGTH = 6000;

/**
 * Encodes replies, in order, as a URL fragment without `#`.
 *
 * @example encodeReplies([{ step: 'switch', outcome: 'on' }]) // 'said~switch.on'
 */
export function encodeReplies(replies: readonly Reply[]): string {
  return `said~${replies.map(({ step, outcome }) => `${step}.${outcome}`).join('~')}`;
}

/**
 * Decodes an untrusted fragment. The replies are replayed, so the result is always a valid place: the nearest to the
 * requested one.
 */
export function decodeReplies(text: string, symptom: Symptom): { replies: Reply[]; notice?: InterviewNotice } {
  const [, said] = (text.length <= MAX_LENGTH && FRAGMENT.exec(text)) || [];
  if (said === undefined) return { replies: [], notice: 'unreadable' };
  const asked = said
    .split('~')
    .filter((each) => each !== '')
    .map((each): Reply => {
      const [step = '', outcome = ''] = each.split('.');
      return { step: currentId(symptom, step), outcome };
    });
  const replies = soundReplies(symptom, asked);
  return encodeReplies(replies) === encodeReplies(asked) ? { replies } : { replies, notice: 'replies-dropped' };
}

/** Resolves a former id of a step. */
function currentId({ steps }: Symptom, asked: string): string {
  if (Object.hasOwn(steps, asked)) return asked;
  return Object.entries(steps).find(([, { aliases }]) => aliases?.includes(asked))?.[0] ?? asked;
}
