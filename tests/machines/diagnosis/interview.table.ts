/**
 * What the interview's machine does with the symptom `lamp`, written by hand: nothing here is derived from it.
 *
 * A state is a phase with its step (or symptom) and, after a colon, what was stated. An event is its type and, after a
 * colon, what it carries.
 */

/** Every event is tried in every state. */
export const events = [
  'reply.given:lit',
  'reply.given:not',
  'reply.given:hums',
  'reply.given:gone',
  'reply.given:constructor',
  'step.skipped:unsure',
  'step.skipped:couldnt',
  'step.skipped:other',
  'reply.changed:others.dark',
  'reply.changed:push.lit',
  'reply.changed:push.gone',
  'reply.changed:gone.lit',
  'reply.withdrawn',
  'place.requested:others.dark',
  'place.requested:push.lit~others.lit', // what ends it comes last
  'place.requested:gone.lit~others.gone~swap.lit', // nothing can be
  'result.confirmed',
  'result.denied',
  'support.wanted',
  'support.called',
  'interview.restarted',
] as const;

type Event = (typeof events)[number];

/** State → event → state. Each event that a state does not list changes nothing there. */
type Table = Readonly<Record<string, Partial<Record<Event, string>>>>;

/** From everywhere but the end. */
const anywhere = {
  'place.requested:others.dark': 'asking fuse: others.dark',
  'place.requested:push.lit~others.lit': 'confirming push: others.lit~push.lit',
  'place.requested:gone.lit~others.gone~swap.lit': 'asking others: ',
  'interview.restarted': 'asking others: ',
} as const;

export const table: Table = {
  'asking others: ': {
    ...anywhere,
    'reply.given:lit': 'asking push: others.lit',
    'step.skipped:unsure': 'asking push: others.unsure',
    'step.skipped:couldnt': 'asking push: others.unsure',
    'step.skipped:other': 'asking push: others.unsure',
    'support.wanted': 'calling early: ',
  },
  'asking push: others.lit': {
    ...anywhere,
    'reply.given:lit': 'confirming push: others.lit~push.lit',
    'reply.given:not': 'asking swap: others.lit~push.not',
    'step.skipped:unsure': 'asking swap: others.lit~push.couldnt',
    'step.skipped:couldnt': 'asking swap: others.lit~push.couldnt',
    'step.skipped:other': 'asking swap: others.lit~push.couldnt',
    'reply.changed:others.dark': 'asking fuse: others.dark',
    'reply.withdrawn': 'asking others: ',
    'support.wanted': 'calling early: others.lit',
  },
  'asking swap: others.lit~push.not': {
    ...anywhere,
    'reply.given:lit': 'confirming swap: others.lit~push.not~swap.lit',
    'reply.given:not': 'calling: others.lit~push.not~swap.not',
    'reply.given:hums': 'moving hum: others.lit~push.not~swap.hums',
    'step.skipped:unsure': 'calling: others.lit~push.not~swap.unsure',
    'step.skipped:couldnt': 'calling: others.lit~push.not~swap.couldnt',
    'step.skipped:other': 'calling: others.lit~push.not~swap.unsure',
    'reply.changed:others.dark': 'asking fuse: others.dark~push.not',
    'reply.changed:push.lit': 'confirming push: others.lit~push.lit',
    'reply.withdrawn': 'asking push: others.lit',
    'support.wanted': 'calling early: others.lit~push.not',
  },
  'confirming push: others.lit~push.lit': {
    ...anywhere,
    'reply.changed:others.dark': 'confirming push: others.dark~push.lit',
    'reply.changed:push.lit': 'confirming push: others.lit~push.lit',
    'reply.withdrawn': 'asking push: others.lit',
    'result.confirmed': 'finished solved: others.lit~push.lit',
    'result.denied': 'asking swap: others.lit~push.not',
    'support.wanted': 'calling early: others.lit~push.lit',
  },
  'confirming fuse: others.dark~fuse.lit': {
    ...anywhere,
    'reply.changed:others.dark': 'confirming fuse: others.dark~fuse.lit',
    'reply.withdrawn': 'asking fuse: others.dark',
    'result.confirmed': 'finished solved: others.dark~fuse.lit',
    // The fuse has no outcome that says it did not help: only one that says nothing.
    'result.denied': 'calling: others.dark~fuse.couldnt',
    'support.wanted': 'calling early: others.dark~fuse.lit',
  },
  'moving hum: others.lit~push.not~swap.hums': {
    ...anywhere,
    // The step that swapped is no longer to be had: the others are dark, so no bulb was to be swapped.
    'reply.changed:others.dark': 'asking fuse: others.dark~push.not',
    // It hums, and it is lit: the first that ends it is taken.
    'reply.changed:push.lit': 'confirming push: others.lit~push.lit',
    'reply.withdrawn': 'asking swap: others.lit~push.not',
    'support.wanted': 'calling early: others.lit~push.not~swap.hums',
  },
  'calling: others.lit~push.not~swap.not': {
    ...anywhere,
    'reply.changed:others.dark': 'asking fuse: others.dark~push.not',
    'reply.changed:push.lit': 'confirming push: others.lit~swap.not~push.lit',
    'reply.withdrawn': 'asking swap: others.lit~push.not',
    'support.wanted': 'calling: others.lit~push.not~swap.not',
    'support.called': 'finished called: others.lit~push.not~swap.not',
  },
  'calling early: others.lit': {
    ...anywhere,
    'reply.changed:others.dark': 'asking fuse: others.dark',
    'reply.withdrawn': 'asking push: others.lit',
    'support.wanted': 'calling early: others.lit',
    'support.called': 'finished called: others.lit',
  },
  'calling early: ': {
    ...anywhere,
    'reply.withdrawn': 'asking others: ',
    'support.wanted': 'calling early: ',
    'support.called': 'finished called: ',
  },
  'finished solved: others.lit~push.lit': {},
  'finished called: others.lit': {},
};

/** The last event before a state that no link leads to. */
export const lastEvents: Readonly<Record<string, Event>> = {
  'calling early: others.lit': 'support.wanted',
  'calling early: ': 'support.wanted',
  'finished solved: others.lit~push.lit': 'result.confirmed',
};
