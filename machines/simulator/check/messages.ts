import type { ProductDefinition } from '../definition.types.ts';
import { APP } from '../protocol.ts';
import { verbsOf } from './written.ts';

/** What the phone hears. */
export const PHONE_HEARS = [
  'approval.asked',
  'approval.withdrawn',
  'camera.requested',
  'camera.released',
  'notices.requested',
] as const;

/** What the phone says to the app, and what each message carries. */
const PHONE_SAYS: Readonly<Record<string, readonly string[]>> = {
  'camera.granted': [],
  'camera.refused': [],
  'notices.decided': [],
  'code.captured': ['string'],
  'app.opened': ['deferred'],
  'app.linked': ['string'],
  'approval.opened': ['approval'],
};

/** What the phone notices by itself. */
export const PHONE_NOTES: readonly string[] = [
  'installed',
  'scan-switched-off',
  'front-lens',
  'link-unknown',
  'notice-blocked',
  'notice-expired',
];

/** What brings an app to the front. */
export const OPENING: readonly string[] = ['app.opened', 'app.linked', 'approval.opened'];

/** What the phone answers to its app for certain, or its owner does. */
export const PHONE_ANSWERS: Readonly<Record<string, readonly string[]>> = {
  'camera.requested': ['camera.granted', 'camera.refused'],
  'notices.requested': ['notices.decided'],
};

/** What is told to an actor by others, and what each message carries. */
export function saidTo(actors: ProductDefinition['actors'], to: string): Readonly<Record<string, readonly string[]>> {
  const said = new Map(Object.entries(to === APP ? PHONE_SAYS : {}));
  for (const verb of Object.values(actors).flatMap(verbsOf)) {
    if (!('tell' in verb) || !verb.tell.startsWith(`${to}.`)) continue;
    const message = verb.tell.slice(to.length + 1);
    said.set(message, [...new Set([...(said.get(message) ?? []), ...Object.keys(verb.with ?? {})])]);
  }
  return Object.fromEntries(said);
}
