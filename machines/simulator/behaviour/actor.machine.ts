import type { StateValue } from 'xstate';
import { known } from '../../known.ts';
import type {
  ActorDefinition,
  ProductDefinition,
  StateDefinition,
  Transitions,
  Verb,
  Verbs,
} from '../definition.types.ts';
import { actorSetup } from './actor.setup.ts';
import { LAST, targetPath } from './targets.ts';

/** What of a product an actor is made with. */
type Ground = Pick<ProductDefinition, 'seconds' | 'tokens'>;

/** An actor of a product as a machine. What names something that is not there, which its check refuses, throws. */
export function actorMachine(name: string, actor: ActorDefinition, ground: Ground) {
  const nodeOf = (state: StateDefinition, path: readonly string[]): object => {
    const transitions = (all: Transitions | undefined) => all && [all].flat().map((each) => transitionOf(each, path));
    const byName = (all: Readonly<Record<string, Transitions>> = {}) =>
      Object.fromEntries(Object.entries(all).map(([event, each]) => [event, transitions(each)]));
    const states = Object.entries(state.states ?? {}).map(([id, each]) => [id, nodeOf(each, [...path, id])] as const);
    return {
      ...(state.begins !== undefined && { initial: state.begins }),
      ...(state.camera !== undefined && { tags: [state.camera] }),
      entry: verbsOf(state.entry),
      exit: verbsOf(state.exit),
      on: byName(state.on),
      after: byName(state.after),
      always: transitions(state.choose),
      states: Object.fromEntries([
        ...states,
        ...(state.returns ? [[LAST, { type: 'history', history: 'deep' }] as const] : []),
      ]),
    };
  };

  const transitionOf = (written: Transitions, from: readonly string[]): object => {
    const {
      if: condition,
      do: verbs,
      to,
    } = typeof written === 'string'
      ? { to: written }
      : ({ ...(written as object) } as Exclude<Transitions, string | readonly unknown[]>);
    const path = to === undefined ? undefined : known(targetPath(actor, from, to), `State \`${to}\` of ${name}`);
    return {
      ...(condition && { guard: { type: 'holds', params: condition } }),
      ...(path && { target: `#${name}.${path.join('.')}` }),
      actions: verbsOf(verbs),
    };
  };

  const verbsOf = (verbs: Verbs = []) => [verbs].flat().map(actionOf);

  const drawn: string[] = [];
  const actionOf = (verb: Verb): object => {
    const [type] = Object.keys(verb);
    if (!('draw' in verb)) return { type, params: verb };
    drawn.push(verb.draw);
    const { life, shown } = known(ground.tokens[verb.draw], `Token \`${verb.draw}\``);
    return {
      type,
      params: { ...verb, life: millisecondsOf(known(ground.seconds[life])), isCode: shown !== undefined },
    };
  };

  const root = nodeOf(actor, []) as { on: object };
  const machine = actorSetup.createMachine({
    id: name,
    context: ({ input }) => ({ ...input, tokens: {} }),
    ...root,
    on: { ...root.on, ...(drawn.length > 0 && { 'token.due': { guard: 'isOpen', actions: 'expire' } }) },
  });
  const delays = Object.entries(ground.seconds).map(([id, seconds]) => [id, millisecondsOf(seconds)] as const);
  return machine.provide({ delays: Object.fromEntries(delays) });
}

/** The machine of an actor of a product. */
export type ActorMachine = ReturnType<typeof actorMachine>;

function millisecondsOf(seconds: number): number {
  return seconds * 1000;
}

/** The screen that a state shows: that of the innermost that names one. */
export function screenIn({ states = {} }: StateDefinition, value: StateValue): string | undefined {
  const [name, inner] = typeof value === 'string' ? [value, undefined] : (Object.entries(value)[0] ?? []);
  const state = states[name ?? ''];
  return (state && inner !== undefined ? screenIn(state, inner) : undefined) ?? state?.shows;
}
