import { soundReplies } from './interview.replies.ts';
import type { Reply } from './interview.types.ts';
import type { Symptom } from './symptom.types.ts';

/** Why a place could not be taken as it was given. The page says it in words. */
export type InterviewNotice =
  /** Some replies are none of this symptom's, or cannot follow on the others: they were dropped. */
  | 'replies-dropped'
  /** The code is of another version of the symptom: its replies were dropped. */
  | 'other-version'
  /** The text is no place in an interview: it begins anew. */
  | 'unreadable';

const FRAGMENT = /^#?said~((?:[a-z0-9-]{1,60}\.[a-z0-9-]{1,60}(?:~|$))*)$/;
/** Longer than any interview: what is longer is not even looked at. */
const LONGEST = 6000;

/**
 * A place as the address's fragment, without `#`: what was said, in order.
 *
 * @example encodeReplies([{ step: 'switch', outcome: 'on' }]) // 'said~switch.on'
 */
export function encodeReplies(replies: readonly Reply[]): string {
  return `said~${replies.map(({ step, outcome }) => `${step}.${outcome}`).join('~')}`;
}

/**
 * A place from a fragment, hostile or old as it may be. It is replayed, never trusted: what comes back is always a
 * place that a reader can stand at, the nearest to what was asked for.
 */
export function decodeReplies(text: string, symptom: Symptom): { replies: Reply[]; notice?: InterviewNotice } {
  const [, said] = (text.length <= LONGEST && FRAGMENT.exec(text)) || [];
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

/** The id that a step has now, by that or by one it once had. */
function currentId({ steps }: Symptom, asked: string): string {
  if (Object.hasOwn(steps, asked)) return asked;
  return Object.entries(steps).find(([, { aliases }]) => aliases?.includes(asked))?.[0] ?? asked;
}
