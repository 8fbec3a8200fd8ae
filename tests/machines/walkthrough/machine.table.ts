/**
 * What the walkthrough's machine does with the graph `tea`, written by hand: nothing here is derived from it.
 *
 * A state is `introduced`, a place (`light~full`), `troubled` or `confirming` at a place, the problem that is
 * read there behind a comma, or `finished` with its output. An event is its type and, after a colon, what it carries.
 */

/** Every event is tried in every state. */
export const events = [
  'walk.started',
  'step.completed',
  'way.chosen:full',
  'way.chosen:empty',
  'way.chosen:cold',
  'way.chosen:hot',
  'way.chosen:gone',
  'step.left',
  'place.requested:look',
  'place.requested:taste~empty',
  'place.requested:pour~full.cold.hot',
  'place.requested:taste', // no ways lead there
  'place.requested:look~full', // its ways lead further
  'place.requested:gone~full',
  'trouble.met',
  'problem.chosen:no-gas',
  'problem.chosen:no-flame',
  'problem.chosen:gone',
  'problem.left',
  'trouble.left',
  'result.confirmed',
  'result.denied',
  'support.called',
  'walk.restarted',
] as const;

type Event = (typeof events)[number];

/** State → event → state. Each event that a state does not list changes nothing there. */
type Table = Readonly<Record<string, Partial<Record<Event, string>>>>;

/** From everywhere but the end: to any place of the guide, and to its beginning. */
const anywhere = {
  'place.requested:look': 'look',
  'place.requested:taste~empty': 'taste~empty',
  'place.requested:pour~full.cold.hot': 'pour~full.cold.hot',
  'walk.restarted': 'introduced',
} as const;

export const table: Table = {
  introduced: { ...anywhere, 'walk.started': 'look' },
  look: {
    ...anywhere,
    'way.chosen:full': 'light~full',
    'way.chosen:empty': 'fill~empty',
    'trouble.met': 'troubled look',
  },
  'fill~empty': {
    ...anywhere,
    'step.completed': 'light~empty',
    'step.left': 'look',
    'trouble.met': 'troubled fill~empty',
  },
  'light~empty': {
    ...anywhere,
    'step.completed': 'taste~empty',
    'step.left': 'fill~empty',
    'trouble.met': 'troubled light~empty',
  },
  'light~full': {
    ...anywhere,
    'step.completed': 'taste~full',
    'step.left': 'look',
    'trouble.met': 'troubled light~full',
  },
  'taste~full': {
    ...anywhere,
    'way.chosen:cold': 'light~full.cold',
    'way.chosen:hot': 'pour~full.hot',
    'step.left': 'light~full',
    'trouble.met': 'troubled taste~full',
  },
  'light~full.cold': {
    ...anywhere,
    'step.completed': 'taste~full.cold',
    'step.left': 'taste~full',
    'trouble.met': 'troubled light~full.cold',
  },
  'pour~full.hot': {
    ...anywhere,
    'step.completed': 'confirming pour~full.hot',
    'step.left': 'taste~full',
    'trouble.met': 'troubled pour~full.hot',
  },
  'troubled light~empty': {
    ...anywhere,
    'problem.left': 'troubled light~empty',
    'problem.chosen:no-gas': 'troubled light~empty, no-gas',
    'problem.chosen:no-flame': 'troubled light~empty, no-flame',
    'trouble.left': 'light~empty',
    'support.called': 'finished supported at light~empty',
  },
  'troubled light~empty, no-gas': {
    ...anywhere,
    'problem.left': 'troubled light~empty',
    'problem.chosen:no-gas': 'troubled light~empty, no-gas',
    'problem.chosen:no-flame': 'troubled light~empty, no-flame',
    'trouble.left': 'light~empty',
    'support.called': 'finished supported at light~empty',
  },
  'troubled look': {
    ...anywhere,
    'problem.left': 'troubled look',
    'problem.chosen:no-gas': 'troubled look, no-gas',
    'trouble.left': 'look',
    'support.called': 'finished supported at look',
  },
  'troubled taste~full': {
    ...anywhere,
    'problem.left': 'troubled taste~full',
    'trouble.left': 'taste~full',
    'problem.chosen:no-gas': 'troubled taste~full, no-gas',
    'problem.chosen:no-flame': 'troubled taste~full, no-flame',
    'support.called': 'finished supported at taste~full',
  },
  'confirming pour~full.hot': {
    ...anywhere,
    'step.left': 'pour~full.hot',
    'result.confirmed': 'finished done at pour~full.hot',
    'result.denied': 'troubled pour~full.hot',
  },
  'troubled pour~full.hot': {
    ...anywhere,
    'problem.left': 'troubled pour~full.hot',
    'trouble.left': 'pour~full.hot',
    'problem.chosen:no-gas': 'troubled pour~full.hot, no-gas',
    'problem.chosen:no-flame': 'troubled pour~full.hot, no-flame',
    'support.called': 'finished supported at pour~full.hot',
  },
  'finished done at pour~full.hot': {},
};

/** How a walk gets to the states above that no link leads to: from the introduction, event by event. */
export const routes: Readonly<Record<string, readonly string[]>> = {
  introduced: [],
  'troubled light~empty': ['walk.started', 'way.chosen:empty', 'step.completed', 'trouble.met'],
  'troubled light~empty, no-gas': ['place.requested:light~empty', 'trouble.met', 'problem.chosen:no-gas'],
  'troubled look': ['walk.started', 'trouble.met'],
  'troubled taste~full': ['place.requested:taste~full', 'trouble.met'],
  'confirming pour~full.hot': ['place.requested:pour~full.hot', 'step.completed'],
  'troubled pour~full.hot': ['place.requested:pour~full.hot', 'step.completed', 'result.denied'],
  'finished done at pour~full.hot': ['place.requested:pour~full.hot', 'step.completed', 'result.confirmed'],
};
