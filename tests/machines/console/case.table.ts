/**
 * What a case's machine does with the guide `tea` and the symptom `lamp`, written by hand: nothing here is derived
 * from it.
 *
 * A state is its phase, how it ended, the script and its place, and behind `/` the interview and its place. An event
 * is its type and, after a colon, what it carries.
 */

/** Every event is tried in every state. */
export const events = [
  'place.found:tea light~full',
  'place.found:tea gone',
  'place.found:constructor light',
  'guide.chosen:tea',
  'guide.chosen:soup',
  'guide.chosen:toString',
  'interview.found:lamp said~others.lit',
  'interview.found:lamp nonsense',
  'interview.found:valueOf said~',
  'symptom.chosen:lamp',
  'symptom.chosen:gone',
  'symptom.followed',
  'diagnosis.left',
  'walk.started',
  'step.completed',
  'way.chosen:full',
  'way.chosen:hot',
  'step.left',
  'trouble.met',
  'problem.chosen:no-gas',
  'trouble.left',
  'reply.given:lit',
  'reply.given:hums',
  'step.skipped:unsure',
  'reply.changed:others.dark',
  'reply.withdrawn',
  'support.wanted',
  'result.confirmed',
  'result.denied',
  'case.closed:escalated',
  'case.closed:left',
  'case.reopened',
  'case.filed',
  'call.held',
  'call.resumed',
] as const;

type Event = (typeof events)[number];

/** How one comes to a state, and state → event → state. Each event that a state does not list changes nothing there. */
type Table = Readonly<Record<string, { by: readonly string[]; leads: Partial<Record<Event, string>> }>>;

/** As long as the case is open: to any place, and to any symptom, the script staying where it is. */
const anywhere = {
  'place.found:tea light~full': 'walking tea light~full',
  'place.found:tea gone': 'walking tea look',
  'guide.chosen:tea': 'walking tea introduced',
  'guide.chosen:soup': 'walking soup introduced',
} as const;
const asked = (script: string) =>
  ({
    'interview.found:lamp said~others.lit': `diagnosing${script} / lamp asking push: others.lit`,
    'interview.found:lamp nonsense': `diagnosing${script} / lamp asking others: `,
    'symptom.chosen:lamp': `diagnosing${script} / lamp asking others: `,
  }) as const;
const ended = (state: string) =>
  ({
    'case.closed:escalated': `closed as escalated${state}`,
    'case.closed:left': `closed as left${state}`,
    'call.held': 'held',
  }) as const;

export const table: Table = {
  finding: {
    by: [],
    leads: { ...anywhere, ...asked(''), ...ended('') },
  },
  'walking tea introduced': {
    by: ['guide.chosen:tea'],
    leads: {
      ...anywhere,
      ...asked(' tea introduced'),
      ...ended(' tea introduced'),
      'walk.started': 'walking tea look',
    },
  },
  'walking tea look': {
    by: ['guide.chosen:tea', 'walk.started'],
    leads: {
      ...anywhere,
      ...asked(' tea look'),
      ...ended(' tea look'),
      'way.chosen:full': 'walking tea light~full',
      'trouble.met': 'walking tea troubled look',
    },
  },
  'walking tea light~full': {
    by: ['place.found:tea light~full'],
    leads: {
      ...anywhere,
      ...asked(' tea light~full'),
      ...ended(' tea light~full'),
      'step.completed': 'walking tea taste~full',
      'step.left': 'walking tea look',
      'trouble.met': 'walking tea troubled light~full',
    },
  },
  'walking tea troubled light~full': {
    by: ['place.found:tea light~full', 'trouble.met'],
    leads: {
      ...anywhere,
      ...asked(' tea troubled light~full'),
      ...ended(' tea troubled light~full'),
      'problem.chosen:no-gas': 'walking tea troubled light~full, no-gas',
      'trouble.left': 'walking tea light~full',
    },
  },
  'walking tea taste~full': {
    by: ['place.found:tea taste~full'],
    leads: {
      ...anywhere,
      ...asked(' tea taste~full'),
      ...ended(' tea taste~full'),
      'way.chosen:hot': 'walking tea pour~full.hot',
      'step.left': 'walking tea light~full',
      'trouble.met': 'walking tea troubled taste~full',
    },
  },
  'walking tea confirming pour~full.hot': {
    by: ['place.found:tea pour~full.hot', 'step.completed'],
    leads: {
      ...anywhere,
      ...asked(' tea confirming pour~full.hot'),
      ...ended(' tea confirming pour~full.hot'),
      'step.left': 'walking tea pour~full.hot',
      'result.confirmed': 'closed as solved tea finished done at pour~full.hot',
      'result.denied': 'walking tea troubled pour~full.hot',
    },
  },
  'diagnosing / lamp asking others: ': {
    by: ['symptom.chosen:lamp'],
    leads: {
      ...anywhere,
      ...asked(''),
      ...ended(' / lamp asking others: '),
      'diagnosis.left': 'finding',
      'reply.given:lit': 'diagnosing / lamp asking push: others.lit',
      'step.skipped:unsure': 'diagnosing / lamp asking push: others.unsure',
      'support.wanted': 'diagnosing / lamp calling early: ',
    },
  },
  'diagnosing tea troubled light~full / lamp asking push: others.lit': {
    by: ['place.found:tea light~full', 'trouble.met', 'symptom.chosen:lamp', 'reply.given:lit'],
    leads: {
      ...anywhere,
      ...asked(' tea troubled light~full'),
      // It goes on where it is.
      'symptom.chosen:lamp': 'diagnosing tea troubled light~full / lamp asking push: others.lit',
      ...ended(' tea troubled light~full / lamp asking push: others.lit'),
      'diagnosis.left': 'walking tea troubled light~full',
      'reply.given:lit': 'diagnosing tea troubled light~full / lamp confirming push: others.lit~push.lit',
      'step.skipped:unsure': 'diagnosing tea troubled light~full / lamp asking swap: others.lit~push.couldnt',
      'reply.changed:others.dark': 'diagnosing tea troubled light~full / lamp asking fuse: others.dark',
      'reply.withdrawn': 'diagnosing tea troubled light~full / lamp asking others: ',
      'support.wanted': 'diagnosing tea troubled light~full / lamp calling early: others.lit',
    },
  },
  'diagnosing tea troubled light~full / lamp confirming push: push.lit': {
    by: ['place.found:tea light~full', 'trouble.met', 'interview.found:lamp said~push.lit'],
    leads: {
      ...anywhere,
      ...asked(' tea troubled light~full'),
      'symptom.chosen:lamp': 'diagnosing tea troubled light~full / lamp confirming push: push.lit',
      ...ended(' tea troubled light~full / lamp confirming push: push.lit'),
      'diagnosis.left': 'walking tea troubled light~full',
      'reply.withdrawn': 'diagnosing tea troubled light~full / lamp asking others: ',
      'support.wanted': 'diagnosing tea troubled light~full / lamp calling early: push.lit',
      // The script is taken up where it broke.
      'result.confirmed': 'walking tea light~full',
      'result.denied': 'diagnosing tea troubled light~full / lamp asking others: push.not',
    },
  },
  'diagnosing / lamp confirming push: push.lit': {
    by: ['interview.found:lamp said~push.lit'],
    leads: {
      ...anywhere,
      ...asked(''),
      'symptom.chosen:lamp': 'diagnosing / lamp confirming push: push.lit',
      ...ended(' / lamp confirming push: push.lit'),
      'diagnosis.left': 'finding',
      'reply.withdrawn': 'diagnosing / lamp asking others: ',
      'support.wanted': 'diagnosing / lamp calling early: push.lit',
      'result.confirmed': 'closed as solved / lamp finished solved: push.lit',
      'result.denied': 'diagnosing / lamp asking others: push.not',
    },
  },
  'diagnosing / lamp asking swap: others.lit~push.not': {
    by: ['interview.found:lamp said~others.lit~push.not'],
    leads: {
      ...anywhere,
      ...asked(''),
      'symptom.chosen:lamp': 'diagnosing / lamp asking swap: others.lit~push.not',
      ...ended(' / lamp asking swap: others.lit~push.not'),
      'diagnosis.left': 'finding',
      'reply.given:lit': 'diagnosing / lamp confirming swap: others.lit~push.not~swap.lit',
      'reply.given:hums': 'diagnosing / lamp moving hum: others.lit~push.not~swap.hums',
      'step.skipped:unsure': 'diagnosing / lamp calling: others.lit~push.not~swap.unsure',
      'reply.changed:others.dark': 'diagnosing / lamp asking fuse: others.dark~push.not',
      'reply.withdrawn': 'diagnosing / lamp asking push: others.lit',
      'support.wanted': 'diagnosing / lamp calling early: others.lit~push.not',
    },
  },
  'diagnosing / lamp moving hum: others.lit~push.not~swap.hums': {
    by: ['interview.found:lamp said~others.lit~push.not~swap.hums'],
    leads: {
      ...anywhere,
      ...asked(''),
      'symptom.chosen:lamp': 'diagnosing / lamp moving hum: others.lit~push.not~swap.hums',
      ...ended(' / lamp moving hum: others.lit~push.not~swap.hums'),
      'symptom.followed': 'diagnosing / hum asking others: ',
      'diagnosis.left': 'finding',
      'reply.changed:others.dark': 'diagnosing / lamp asking fuse: others.dark~push.not',
      'reply.withdrawn': 'diagnosing / lamp asking swap: others.lit~push.not',
      'support.wanted': 'diagnosing / lamp calling early: others.lit~push.not~swap.hums',
    },
  },
  // What goes back to what began it leads nowhere new: the interview about the lamp is over.
  'diagnosing / hum moving hum: others.lit~push.not~swap.hums': {
    by: ['interview.found:hum said~others.lit~push.not~swap.hums'],
    leads: {
      ...anywhere,
      ...asked(''),
      ...ended(' / hum moving hum: others.lit~push.not~swap.hums'),
      'symptom.followed': 'diagnosing / hum asking others: ',
      'diagnosis.left': 'finding',
      'reply.changed:others.dark': 'diagnosing / hum asking fuse: others.dark~push.not',
      'reply.withdrawn': 'diagnosing / hum asking swap: others.lit~push.not',
      'support.wanted': 'diagnosing / hum calling early: others.lit~push.not~swap.hums',
    },
  },
  'closed as escalated': {
    by: ['case.closed:escalated'],
    leads: { 'case.reopened': 'finding', 'case.filed': 'filed as escalated', 'call.held': 'held' },
  },
  'closed as left tea light~full': {
    by: ['place.found:tea light~full', 'case.closed:left'],
    leads: {
      'case.reopened': 'walking tea light~full',
      'case.filed': 'filed as left tea light~full',
      'call.held': 'held',
    },
  },
  'closed as solved tea finished done at pour~full.hot': {
    by: ['place.found:tea pour~full.hot', 'step.completed', 'result.confirmed'],
    leads: {
      'case.reopened': 'walking tea pour~full.hot',
      'case.filed': 'filed as solved tea finished done at pour~full.hot',
      'call.held': 'held',
    },
  },
  'closed as solved / lamp finished solved: push.lit': {
    by: ['interview.found:lamp said~push.lit', 'result.confirmed'],
    leads: {
      'case.reopened': 'diagnosing / lamp confirming push: push.lit',
      'case.filed': 'filed as solved / lamp finished solved: push.lit',
      'call.held': 'held',
    },
  },
  // A call that is written about is opened again like one that was only just closed.
  'filed as left tea light~full': {
    by: ['place.found:tea light~full', 'case.closed:left', 'case.filed'],
    leads: { 'case.reopened': 'walking tea light~full', 'call.held': 'held' },
  },
  'finding (held)': {
    by: ['call.held'],
    leads: {
      'place.found:tea light~full': 'walking tea light~full (held)',
      'place.found:tea gone': 'walking tea look (held)',
      'guide.chosen:tea': 'walking tea introduced (held)',
      'guide.chosen:soup': 'walking soup introduced (held)',
      'interview.found:lamp said~others.lit': 'diagnosing / lamp asking push: others.lit (held)',
      'interview.found:lamp nonsense': 'diagnosing / lamp asking others:  (held)',
      'symptom.chosen:lamp': 'diagnosing / lamp asking others:  (held)',
      'case.closed:escalated': 'closed as escalated (held)',
      'case.closed:left': 'closed as left (held)',
      'call.resumed': 'finding',
    },
  },
};
