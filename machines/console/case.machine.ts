import type { SnapshotFrom } from 'xstate';
import { caseSetup } from './case.setup.ts';
import type { ConsoleWorld } from './case.types.ts';

type CaseMachine = ReturnType<typeof createCase>;
export type CaseSnapshot = SnapshotFrom<CaseMachine>;

/** The events that the script takes, and those that the interview takes. */
const OF_WALK = [
  'walk.started',
  'step.completed',
  'way.chosen',
  'step.left',
  'trouble.met',
  'problem.chosen',
  'trouble.left',
  'result.confirmed',
  'result.denied',
] as const;
const OF_INTERVIEW = [
  'reply.given',
  'step.skipped',
  'reply.changed',
  'reply.withdrawn',
  'support.wanted',
  'result.confirmed',
  'result.denied',
] as const;

/**
 * A call as a statechart, two regions beside each other. `work`: `finding` where the caller stands, `walking` a guide,
 * `diagnosing` what is wrong, `closed` with an outcome: `wrapping` up, then `filed`. `line`: `talking`, or `held`. The script and the interview are
 * the walkthrough's and the diagnosis' own machines; what belongs to them is handed to them. Timeless.
 */
export function createCase(world: ConsoleWorld) {
  return caseSetup(world).createMachine({
    id: 'case',
    type: 'parallel',
    context: ({ input: { caller } }) => ({
      walk: undefined,
      interview: undefined,
      walks: [],
      interviews: [],
      notice: undefined,
      caller,
      device: undefined,
      fields: {},
      from: undefined,
      opening: [],
      note: '',
      isMasked: true,
      shownPieces: [],
      mistakes: [],
      outcome: undefined,
      disposition: undefined,
    }),
    on: {
      'note.written': { actions: 'write' },
      'field.written': { actions: 'fillIn' },
      'case.received': { actions: 'receive' },
      'caller.spoke': { actions: 'speak' },
      'masking.changed': { actions: 'mask' },
      'piece.shown': { actions: 'showPiece' },
      'piece.hidden': { actions: 'hidePiece' },
      'mistake.noted': { actions: 'noteMistake' },
    },
    states: {
      work: {
        initial: 'open',
        states: {
          open: {
            initial: 'finding',
            on: {
              'place.found': { target: '.walking', guard: 'isGuide', actions: ['shelve', 'walkFromPlace'] },
              'guide.chosen': { target: '.walking', guard: 'isGuide', actions: ['shelve', 'walkFromStart'] },
              'symptom.chosen': { target: '.diagnosing', guard: 'isSymptom', actions: 'askFromStart' },
              'interview.found': { target: '.diagnosing', guard: 'isSymptom', actions: 'askFromPlace' },
              'device.chosen': { guard: 'isDevice', actions: 'take' },
              'opening.answered': { actions: 'hear' },
              'opening.withdrawn': { guard: 'hasHeard', actions: 'unhear' },
              'case.closed': { target: 'closed', actions: { type: 'conclude', params: {} } },
            },
            states: {
              /** Nobody knows yet where the caller stands. */
              finding: {},
              /** A guide is read out, a step at a time. */
              walking: {
                on: handed(OF_WALK, { guard: 'canWalk', actions: 'walkOn' } as const),
                always: {
                  target: '#closed',
                  guard: 'isWalked',
                  actions: { type: 'conclude', params: { outcome: 'solved' } },
                },
              },
              /** Questions and repairs, until one helps or none is left. */
              diagnosing: {
                on: {
                  ...handed(OF_INTERVIEW, { guard: 'canReply', actions: 'askOn' } as const),
                  'step.tried': { guard: 'isTriable', actions: 'takeAsTried' },
                  'symptom.followed': { guard: 'isMoving', actions: 'askElsewhere' },
                  'diagnosis.left': [
                    { target: 'walking', guard: 'hasWalk', actions: 'shelve' },
                    { target: 'finding', actions: 'shelve' },
                  ],
                },
                always: [
                  { target: 'walking', guard: 'isMended', actions: 'takeUpScript' },
                  {
                    target: '#closed',
                    guard: 'isSolved',
                    actions: { type: 'conclude', params: { outcome: 'solved' } },
                  },
                ],
              },
            },
          },
          /** The call is over. Notes can still be written, and it can be reopened. */
          closed: {
            id: 'closed',
            initial: 'wrapping',
            on: {
              'case.reopened': [
                { target: 'open.diagnosing', guard: 'hasInterview', actions: 'reopen' },
                { target: 'open.walking', guard: 'hasWalk', actions: 'reopen' },
                { target: 'open.finding', actions: 'reopen' },
              ],
            },
            states: {
              /** The agent writes about the call: that is work, too. */
              wrapping: { on: { 'case.filed': 'filed' } },
              /** The agent has turned to something else. */
              filed: {},
            },
          },
        },
      },
      line: {
        initial: 'talking',
        states: {
          talking: { on: { 'call.held': 'held' } },
          held: { on: { 'call.resumed': 'talking' } },
        },
      },
    },
  });
}

/** The same transition for each of some events. */
function handed<Type extends string, Transition>(types: readonly Type[], how: Transition): Record<Type, Transition> {
  return Object.fromEntries(types.map((type) => [type, how])) as Record<Type, Transition>;
}
