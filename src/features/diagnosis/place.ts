import { encodeReplies, type ReaderWorld, type Reply, type SymptomOutcome } from '../../../machines/diagnosis/index.ts';
import { readFragment, writeFragment } from '../../../machines/walkthrough/index.ts';

/** Where a reader came from: a guide of this site and the place in it at which it did not work, a picture that they chose. */
export interface Origin {
  guide?: string | undefined;
  /** The place as the walkthrough writes it: it reads it again for itself. */
  at?: string | undefined;
  /** The screen that looks like theirs. */
  seen?: string | undefined;
  /** What they have done since, whatever their guide is for: an answer said so that led here. */
  world: Omit<ReaderWorld, 'screen'>;
  /** Whether all is done that they came for once this is mended. */
  isLast: boolean;
  /** The problems whose answers led here, in order: each the id and what was said, as its address has it. */
  earlier: readonly Earlier[];
}

interface Earlier {
  symptom: string;
  said: string;
}

const ID = /^[a-z0-9-]{1,60}$/;
/** A problem, and what was said of it. */
const EARLIER = /^([a-z0-9-]{1,60})~(said~[a-z0-9.~-]{1,600})$/;
const SAID = ['platform', 'method', 'task'] as const;

/** What an address says of where the reader came from. A guide that is none, and a place of a foreign form, are dropped. */
export function originIn(search: string, guides: Readonly<Record<string, unknown>>): Origin {
  const asked = new URLSearchParams(search);
  const idOf = (name: string) => {
    const value = asked.get(name) ?? '';
    return ID.test(value) ? value : undefined;
  };
  const world = Object.fromEntries(SAID.flatMap((each) => (idOf(each) === undefined ? [] : [[each, idOf(each)]])));
  const earlier = asked.getAll('earlier').flatMap((each): Earlier[] => {
    const [, symptom, replies] = EARLIER.exec(each) ?? [];
    return symptom === undefined || replies === undefined ? [] : [{ symptom, said: replies }];
  });
  const said = { seen: idOf('seen'), world, isLast: asked.has('last'), earlier };
  const guide = asked.get('guide') ?? '';
  if (!Object.hasOwn(guides, guide)) return said;
  const at = readFragment(asked.get('at') ?? '');
  return { ...said, guide, at: at && writeFragment(at) };
}

/** The place after the one at which it broke, where what was said is that this is done. */
export function placeAfter(at: string | undefined, after: Readonly<Record<string, string>>): string | undefined {
  const place = readFragment(at ?? '');
  const step = place && Object.hasOwn(after, place.step) ? after[place.step] : undefined;
  return !place || step === undefined ? at : writeFragment({ ...place, step, part: undefined });
}

/** The way that a reader has come, as far as it is one of those that lead to another place. */
export function wayOf(at: string | undefined, ways: readonly string[]): string {
  const come = `${readFragment(at ?? '')?.ways.join('.') ?? ''}.`;
  return ways.find((each) => come.startsWith(`${each}.`)) ?? '';
}

/** Where the questions of another symptom begin, for a reader whose answers to this one have led there. */
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

/** Whether an address's fragment asks for a place in the interview. */
export function isPlace(hash: string): boolean {
  return hash.startsWith('#said');
}

/** The whole address of a place, to be shared. */
export function addressOf(replies: readonly Reply[]): string {
  const address = new URL(location.href);
  address.hash = encodeReplies(replies);
  return address.href;
}
