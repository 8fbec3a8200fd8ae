import { encodeReplies, type Reply } from '../../../machines/diagnosis/index.ts';
import { readFragment, writeFragment } from '../../../machines/walkthrough/index.ts';

/** Where a reader came from: a guide of this site and the place in it at which it did not work, a picture that they chose. */
export interface Origin {
  guide?: string | undefined;
  /** The place as the walkthrough writes it: it reads it again for itself. */
  at?: string | undefined;
  /** The screen that looks like theirs. */
  seen?: string | undefined;
}

/** What an address says of where the reader came from. A guide that is none, and a place of a foreign form, are dropped. */
export function originIn(search: string, guides: Readonly<Record<string, unknown>>): Origin {
  const asked = new URLSearchParams(search);
  const chosen = asked.get('seen') ?? '';
  const seen = /^[a-z0-9-]{1,60}$/.test(chosen) ? chosen : undefined;
  const guide = asked.get('guide') ?? '';
  if (!Object.hasOwn(guides, guide)) return { seen };
  const at = readFragment(asked.get('at') ?? '');
  return { seen, guide, at: at && writeFragment(at) };
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
