import {
  DIMENSIONS,
  encodeReplies,
  type InterviewNotice,
  type ReaderWorld,
  type Reply,
  type SymptomOutcome,
} from '../../../machines/diagnosis/index.ts';
import { readFragment, writeFragment } from '../../../machines/walkthrough/index.ts';

/** Where a reader came from, as stated in the address. */
export interface Origin {
  guide?: string | undefined;
  /** The place in the guide, as a fragment. */
  at?: string | undefined;
  /** The screen that the reader chose as looking like theirs. */
  seen?: string | undefined;
  /** What the answer that led here says about the reader. Overrides the guide's. */
  world: Omit<ReaderWorld, 'screen'>;
  /** Whether the reader has completed what they came for once this is solved. */
  isLast: boolean;
  /** The interviews that led here, in order. */
  earlier: readonly Earlier[];
}

interface Earlier {
  symptom: string;
  said: string;
}

const ID = /^[a-z0-9-]{1,60}$/;
const EARLIER = /^([a-z0-9-]{1,60})~(said~[a-z0-9.~-]{1,600})$/;

/** The message for a place that could not be restored completely. */
export const NOTICES = {
  'replies-dropped': 'diag.dropped',
  'other-version': 'diag.otherVersion',
  unreadable: 'diag.unreadable',
} as const satisfies Record<InterviewNotice, string>;

/** Reads the origin from an untrusted address. Unknown guides and malformed places are dropped. */
export function originIn(search: string, guides: Readonly<Record<string, unknown>>): Origin {
  const asked = new URLSearchParams(search);
  const idOf = (name: string) => {
    const value = asked.get(name) ?? '';
    return ID.test(value) ? value : undefined;
  };
  const world = Object.fromEntries(
    DIMENSIONS.flatMap((each) => (each === 'screen' || idOf(each) === undefined ? [] : [[each, idOf(each)]])),
  );
  const earlier = asked.getAll('earlier').flatMap((each): Earlier[] => {
    const [, symptom, said] = EARLIER.exec(each) ?? [];
    return symptom === undefined || said === undefined ? [] : [{ symptom, said }];
  });
  const origin = { seen: idOf('seen'), world, isLast: asked.has('last'), earlier };
  const guide = asked.get('guide') ?? '';
  if (!Object.hasOwn(guides, guide)) return origin;
  const at = readFragment(asked.get('at') ?? '');
  return { ...origin, guide, at: at && writeFragment(at) };
}

/** Where the guide continues once the problem is solved. @param after the next step of each step that this completes */
export function placeAfter(at: string | undefined, after: Readonly<Record<string, string>>): string | undefined {
  const place = readFragment(at ?? '');
  const step = place && Object.hasOwn(after, place.step) ? after[place.step] : undefined;
  return !place || step === undefined ? at : writeFragment({ ...place, step, part: undefined });
}

/** The one of some ways to a step that the reader has taken, else none. */
export function wayOf(at: string | undefined, ways: readonly string[]): string {
  const come = `${readFragment(at ?? '')?.ways.join('.') ?? ''}.`;
  return ways.find((each) => come.startsWith(`${each}.`)) ?? '';
}

/** The address of another symptom's interview, with the origin and the answers that led there. */
export function addressOnward(
  address: string,
  search: string,
  { world, done }: SymptomOutcome,
  { symptom, said }: Earlier,
): string {
  const asked = new URLSearchParams(search);
  asked.append('earlier', `${symptom}~${said}`);
  for (const [name, value] of Object.entries(world ?? {})) if (value !== undefined) asked.set(name, value);
  if (done) asked.set('last', '');
  return `${address}?${asked.toString()}`;
}

/** Whether a fragment is meant for a place in the interview, valid or not. */
export function isPlace(hash: string): boolean {
  return hash.startsWith('#said');
}

export function addressOf(replies: readonly Reply[]): string {
  const address = new URL(location.href);
  address.hash = encodeReplies(replies);
  return address.href;
}
