import type { SnapshotFrom } from 'xstate';
import { caseSetup } from './case.setup.ts';
import type { ConsoleWorld } from './case.types.ts';

type CaseMachine = ReturnType<typeof createCase>;
export type CaseSnapshot = SnapshotFrom<CaseMachine>;

/** Events that are forwarded to the script. Those of `OF_INTERVIEW` are forwarded to the interview. */
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
 * The statechart of a call, with two parallel regions. `work`: `finding` the caller's place, `walking` a guide,
 * `diagnosing` a symptom, or `closed` with an outcome: `wrapping` up, then `filed`. `line`: `talking` or `held`.
 *
 * The script and the interview have machines of their own, from the walkthrough and the diagnosis. Their events are
 * forwarded to them. There are no delayed transitions: events carry their times.
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
              /** The caller's place is unknown. */
              finding: {},
              /** The agent reads a guide to the caller, step by step. */
              walking: {
                on: handed(OF_WALK, { guard: 'canWalk', actions: 'walkOn' } as const),
                always: {
                  target: '#closed',
                  guard: 'isWalked',
                  actions: { type: 'conclude', params: { outcome: 'solved' } },
                },
              },
              /** The agent asks questions and suggests repairs until one helps or none is left. */
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
          /** The call is over. The agent can still write notes or reopen it. */
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
              /** The agent writes about the call, which counts as work. */
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

/** Maps each event type to the same transition. */
function handed<Type extends string, Transition>(types: readonly Type[], how: Transition): Record<Type, Transition> {
  return Object.fromEntries(types.map((type) => [type, how])) as Record<Type, Transition>;
}
