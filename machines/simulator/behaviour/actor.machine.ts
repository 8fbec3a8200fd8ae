import type { StateValue } from 'xstate';
import { assertDefined } from '../../assert-defined.ts';
import type { ActorDefinition, ProductDefinition, StateDefinition, Transition, Verb } from '../definition.types.ts';
import { actorSetup } from './actor.setup.ts';
import { targetOf, LAST, statesByActor, verbsOf, innerName } from './states.ts';

type Ground = Pick<ProductDefinition, 'seconds' | 'tokens'>;

/** Expires an open token. */
const WHEN_DUE = { withdraw: '$token', as: 'expired' } as const;

/** Creates the machine of an actor. Throws for unknown names, which the check rejects. */
export function actorMachine(name: string, actor: ActorDefinition, { seconds, tokens }: Ground) {
  const draws = verbsOf(statesByActor({ [name]: actor })).some((verb) => 'draw' in verb);
  const delays = mapValues(seconds, (time) => time * 1000);
  const actionOf = (verb: Verb): object => {
    const [type] = Object.keys(verb);
    if (!('draw' in verb)) return { type, params: verb };
    const { life, shown } = assertDefined(tokens[verb.draw], `Token \`${verb.draw}\``);
    return { type, params: { ...verb, life: assertDefined(delays[life]), isCode: shown !== undefined } };
  };

  const nodeOf = (at: string, state: StateDefinition): object => {
    const transitionOf = ({ if: condition, do: verbs, to }: Transition): object => {
      const goal = to === undefined ? undefined : assertDefined(targetOf(actor, at, to), `State \`${to}\` of ${name}`);
      return {
        ...(Object.keys(condition).length > 0 && { guard: { type: 'holds', params: condition } }),
        // A transition to the same state exits and enters it.
        ...(goal !== undefined && { target: `#${name}.${goal}`, reenter: goal === at }),
        actions: verbs.map(actionOf),
      };
    };
    return {
      ...(state.begins !== undefined && { initial: state.begins }),
      ...(state.camera !== undefined && { tags: [state.camera] }),
      entry: state.entry.map(actionOf),
      exit: state.exit.map(actionOf),
      on: mapValues(state.on, (all) => all.map(transitionOf)),
      after: mapValues(state.after, (all) => all.map(transitionOf)),
      always: state.choose.map(transitionOf),
      states: {
        ...mapValues(state.states, (inner, id) => nodeOf(innerName(at, id), inner)),
        ...(state.returns && { [LAST]: { type: 'history', history: 'deep' } }),
      },
    };
  };

  const root = nodeOf('', actor) as { on: object };
  const machine = actorSetup.createMachine({
    id: name,
    context: ({ input }) => ({ ...input, tokens: {} }),
    ...root,
    on: { ...root.on, ...(draws && { 'token.due': { actions: { type: 'withdraw', params: WHEN_DUE } } }) },
  });
  return machine.provide({ delays });
}

export type ActorMachine = ReturnType<typeof actorMachine>;

function mapValues<From, To>(group: Readonly<Record<string, From>>, of: (value: From, name: string) => To) {
  return Object.fromEntries(Object.entries(group).map(([name, value]): [string, To] => [name, of(value, name)]));
}

/** The screen of a state: that of its innermost state with a screen. */
export function screenIn({ states }: StateDefinition, value: StateValue): string | undefined {
  const [name, inner] = typeof value === 'string' ? [value, undefined] : (Object.entries(value)[0] ?? []);
  const state = states[name ?? ''];
  return (state && inner !== undefined ? screenIn(state, inner) : undefined) ?? state?.shows;
}
