import type { Say } from '../../src/build/words.ts';
import type { Performance } from './act-commands.ts';
import type { Command, FlowAct, FlowBlock } from './flow.types.ts';

/** An act, and how it is performed; by a person where nothing says how. */
export interface PlannedAct extends FlowAct {
  /** The step comes only where its screen shows. */
  optional: boolean;
  performance: Performance | undefined;
}

/** So long a person has for what they do, where the next screen tells that it is done. */
const PATIENCE_MS = 300_000;
/** So long the flow waits where nothing tells. */
const PAUSE_MS = 60_000;
/** A regular expression that no text matches. */
const NEVER = '(?!)';

/** The acts of a way in blocks: what a person does one after another in one, an optional step in one. */
export function blocksOf(acts: readonly PlannedAct[], say: Say): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  const groups = groupsOf(acts);
  let done = 0;
  for (const group of groups) {
    done += group.acts.length;
    const { kind } = group;
    const commands =
      kind === 'hand' ? [waitFor(group.acts, signAfter(acts.slice(done)), say)] : commandsOf(group.acts, kind);
    blocks.push({
      acts: group.acts.map(({ step, heading, position, told, optional }) => ({
        step,
        heading,
        position,
        told: optional ? say('flows.optional', { told }) : told,
      })),
      byHand: kind === 'hand',
      commands,
    });
  }
  return blocks;
}

interface Group {
  kind: 'act' | 'optional' | 'hand';
  acts: PlannedAct[];
}

function groupsOf(acts: readonly PlannedAct[]): Group[] {
  const groups: Group[] = [];
  for (const act of acts) {
    const kind = kindOf(act, acts);
    const last = groups.at(-1);
    const joins = last?.kind === kind && (kind === 'hand' || (kind === 'optional' && last.acts[0]?.step === act.step));
    if (last && joins) last.acts.push(act);
    else groups.push({ kind, acts: [act] });
  }
  return groups;
}

/** An optional step is performed as a whole, by what its first screen shows, or a person does all of it. */
function kindOf(act: PlannedAct, acts: readonly PlannedAct[]): Group['kind'] {
  if (!act.optional) return act.performance ? 'act' : 'hand';
  const step = acts.filter((each) => each.step === act.step);
  const isKnown = step.every(({ performance }) => performance) && step[0]?.performance?.sign !== undefined;
  return isKnown ? 'optional' : 'hand';
}

function commandsOf(acts: readonly PlannedAct[], kind: 'act' | 'optional'): Command[] {
  const commands = acts.flatMap(({ performance }) => performance?.commands ?? []);
  return kind === 'act' ? commands : [{ runFlow: { when: { visible: acts[0]?.performance?.sign }, commands } }];
}

/** Waits while a person does something, and tells them what. */
function waitFor(acts: readonly PlannedAct[], sign: string | undefined, say: Say): Command {
  const told = acts
    .map(({ step, heading, told }, index) => (acts[index - 1]?.step === step ? told : `${heading}: ${told}`))
    .join(' / ');
  const [timeout, key] = sign === undefined ? [PAUSE_MS, 'flows.pause'] : [PATIENCE_MS, 'flows.wait'];
  const label = say(key, { told, seconds: timeout / 1000 });
  const isSeen = sign === undefined ? { visible: NEVER, optional: true } : { visible: sign };
  return { extendedWaitUntil: { ...isSeen, timeout, label } };
}

/** What shows that one can go on: the next act's sign, or those of the optional steps before it; nothing where one has none. */
function signAfter(acts: readonly PlannedAct[]): string | undefined {
  const signs: string[] = [];
  for (const [index, { step, optional, performance }] of acts.entries()) {
    if (index > 0 && acts[index - 1]?.step === step) continue;
    if (performance?.sign === undefined) return undefined;
    signs.push(performance.sign);
    if (!optional) return [...new Set(signs)].join('|');
  }
  return undefined;
}
