import { shippedSymptoms } from './symptoms.ts';

/** Calls for an overview, fixed and told by hand: what they come to together is typed in the tests, and derived from nothing. */

const GUIDE = 'android-add-user-qr';

interface Told {
  day: string;
  outcome: 'open' | 'solved' | 'escalated' | 'left';
  disposition?: string;
  caller?: string;
  device?: string;
  /** Seconds talking, held, and of wrap-up. */
  seconds: readonly [number, number, number];
  step?: string;
  /** Symptom, reply, cause, and whether it was found. */
  diagnosis?: readonly [symptom: string, step: string, outcome: string, cause: string, isFound: boolean];
  next?: object;
}

const atStep = { kind: 'guide', guide: GUIDE, step: 'scan', label: '6' };
const yourself = ['qr-not-read', 'view', 'yourself', 'front-camera'] as const;
const blurred = ['qr-not-read', 'view', 'blurred', 'out-of-focus'] as const;
const scanned = ['activation-error', 'entered', 'scanned', 'already-enrolled'] as const;

const solved = (caller: string, device: string) =>
  ({ outcome: 'solved', disposition: 'solved', caller, device }) as const;
const dropped = { outcome: 'left', disposition: 'dropped', caller: 'en', device: 'android' } as const;

const told: readonly Told[] = [
  { day: '11-02', ...solved('ja', 'android'), seconds: [300, 0, 60], step: 'scan', diagnosis: [...yourself, true] },
  { day: '11-03', ...solved('ja', 'android'), seconds: [240, 30, 30], step: 'scan', diagnosis: [...yourself, true] },
  {
    ...{ day: '11-03', outcome: 'escalated', disposition: 'passed-on', caller: 'ja', device: 'android' },
    ...{ seconds: [600, 120, 90], step: 'scan', diagnosis: [...blurred, false] },
    next: { kind: 'diagnosis', symptom: 'qr-not-read', step: 'view' },
  },
  { day: '11-04', ...dropped, seconds: [60, 0, 0], step: 'scan', next: atStep },
  { day: '11-05', ...dropped, seconds: [120, 0, 0], step: 'scan', next: atStep },
  { day: '11-16', ...solved('en', 'iphone'), seconds: [180, 0, 30], diagnosis: [...scanned, true] },
  {
    ...{ day: '11-17', outcome: 'escalated', disposition: 'call-back', caller: 'en', device: 'iphone' },
    ...{ seconds: [420, 60, 60], diagnosis: [...scanned, false] },
    next: { kind: 'diagnosis', symptom: 'activation-error' },
  },
  { day: '11-18', outcome: 'open', seconds: [30, 0, 0] },
];

/** The tickets of these calls, as the console writes them in JSON. */
export const toldTickets: readonly object[] = told.map((each, index) => {
  const [talking, held, wrapUp] = each.seconds;
  const { day, step, diagnosis, seconds: _, ...rest } = each;
  const [symptom, asked, outcome, cause, isFound] = diagnosis ?? [];
  return {
    ...{ format: 'shirube-ticket', version: 1, id: `call-${index}`, number: `C0000-000${index}`, ...rest },
    opened: `2026-${day}T01:00:00.000Z`,
    isCallerConfirmed: true,
    seconds: { talking, held, wrapUp },
    guides:
      step === undefined
        ? []
        : [{ guide: GUIDE, version: 1, steps: [{ step, label: '6', isDone: false, isHere: true, seconds: 10 }] }],
    diagnoses: diagnosis
      ? [
          {
            ...{
              symptom,
              // Only current questions: answers to earlier ones do not count.
              version: shippedSymptoms('all')[symptom!]!.version,
              code: '',
              ending: isFound ? 'solved' : 'open',
              left: [],
              ruledOut: [],
              seconds: 5,
            },
            replies: [{ step: asked, outcome, from: 'caller' }],
            cause: { id: cause, isFound },
          },
        ]
      : [],
  };
});

/** The same as a file that can be chosen in a browser. */
export const ticketFile = {
  name: 'tickets.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(toldTickets)),
};
