import { assign, enqueueActions, setup, type AnyActorRef } from 'xstate';
import { assertDefined } from '../assert-defined.ts';
import type {
  ActorDefinition,
  Condition,
  ProductDefinition,
  StateDefinition,
  Transition,
  Value,
  Values,
  Verb,
  World,
} from './definition.ts';
import { practiceCode, practiceDigits, serialOf } from './practice-code.ts';
import { splitName, type Message } from './protocol.ts';
import { innerName, LAST, statesByActor, targetOf, verbsOf } from './vocabulary.ts';

/** A one-time token with a limited lifetime. */
export interface Token {
  kind: string;
  state: 'open' | 'used' | 'expired' | 'withdrawn';
}

export interface ActorInput {
  /** The address for messages. */
  name: string;
  /** The world. Absent in tests of a single actor. */
  parent?: AnyActorRef | undefined;
  world: World & { seed: number };
  keeps: Values;
  /** The initial states of the first token of each kind. */
  first: Values;
}

export interface ActorContext extends ActorInput {
  /** The drawn tokens, by text. */
  tokens: Readonly<Record<string, Token>>;
}

/** The missing value. */
export const NONE = 'none';

interface Situation {
  context: ActorContext;
  event: Message;
}

/** The value of a name: from the event, otherwise the stored values, otherwise the world. */
function named(name: string, { context, event }: Situation): string {
  const from = [event, context.keeps, context.world].find((each) => Object.hasOwn(each, name));
  return String((from as Readonly<Record<string, unknown>> | undefined)?.[name] ?? NONE);
}

/** A literal, or the value of `$name`. All values are compared as text. */
function valueOf(value: Value, situation: Situation): string {
  return typeof value === 'string' && value.startsWith('$') ? named(value.slice(1), situation) : String(value);
}

function valuesOf(values: Values, situation: Situation): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(value, situation)]));
}

export function tokenOf(id: string, { tokens }: ActorContext): Token | undefined {
  return Object.hasOwn(tokens, id) ? tokens[id] : undefined;
}

function holds(condition: Condition, situation: Situation): boolean {
  return Object.entries(condition).every(([name, wanted]) => {
    const is = name.startsWith('$')
      ? (tokenOf(named(name.slice(1), situation), situation.context)?.state ?? 'unknown')
      : named(name, situation);
    return [wanted].flat().some((each) => valueOf(each, situation) === is);
  });
}

/** A new token, with its lifetime in milliseconds and whether it is a code that readers type. */
interface Drawing {
  draw: string;
  as: string;
  life: number;
  isCode: boolean;
  digits?: number | undefined;
  from?: Value | undefined;
}

interface Withdrawal {
  withdraw: Value;
  as?: 'withdrawn' | 'expired';
}

const actorSetup = setup({
  types: {} as { context: ActorContext; input: ActorInput; events: Message },
  guards: { holds: ({ context, event }, condition: Condition) => holds(condition, { context, event }) },
  actions: {
    set: assign({
      keeps: ({ context, event }, { set }: { set: Values }) => ({
        ...context.keeps,
        ...valuesOf(set, { context, event }),
      }),
    }),
    count: assign({
      keeps: ({ context: { keeps } }, { count }: { count: string }) => ({
        ...keeps,
        [count]: (Number(keeps[count]) || 0) + 1,
      }),
    }),
    tell: enqueueActions(
      ({ enqueue, context, event }, { tell, with: carried = {} }: { tell: string; with?: Values }) => {
        const [to, type] = splitName(tell);
        const message = { type, ...valuesOf(carried, { context, event }) };
        if (context.parent) enqueue.sendTo(context.parent, { type: 'message.sent', from: context.name, to, message });
      },
    ),
    note: enqueueActions(({ enqueue, context: { parent, name } }, { note }: { note: string }) => {
      if (parent) enqueue.sendTo(parent, { type: 'note.taken', by: name, note });
    }),
    draw: enqueueActions(({ enqueue, context, event }, { draw, as, life, isCode, digits, from }: Drawing) => {
      const { tokens, keeps, first, parent } = context;
      const serial = Object.values(tokens).filter(({ kind }) => kind === draw).length;
      const { seed } = context.world;
      const origin = from === undefined ? undefined : serialOf(valueOf(from, { context, event }));
      const code = (): string =>
        digits === undefined
          ? practiceCode(seed, origin ?? serial)
          : practiceDigits(seed, origin ?? Object.keys(tokens).length, digits);
      const token = isCode ? code() : `${draw}-${origin ?? serial}`;
      if (tokens[token]) return enqueue.assign({ keeps: { ...keeps, [as]: token } });
      const state = ((serial === 0 ? first[draw] : undefined) ?? 'open') as Token['state'];
      enqueue.assign({ tokens: { ...tokens, [token]: { kind: draw, state } }, keeps: { ...keeps, [as]: token } });
      enqueue.raise({ type: 'token.due', token }, { delay: life });
      if (parent) enqueue.sendTo(parent, { type: 'token.drawn', token });
    }),
    use: assign(({ context, event }, { use }: { use: Value }) =>
      closed(context, valueOf(use, { context, event }), 'used'),
    ),
    withdraw: enqueueActions(({ enqueue, context, event }, { withdraw, as = 'withdrawn' }: Withdrawal) => {
      const token = valueOf(withdraw, { context, event });
      const { kind, state } = tokenOf(token, context) ?? {};
      if (kind === undefined || state !== 'open') return;
      enqueue.assign(closed(context, token, as));
      enqueue.raise({ type: `${as}.${kind}`, [kind]: token });
    }),
  },
});

/** Closes a token if it is open. Other tokens stay unchanged. */
function closed(context: ActorContext, id: string, state: Token['state']): Pick<ActorContext, 'tokens'> {
  const token = tokenOf(id, context);
  return { tokens: token?.state === 'open' ? { ...context.tokens, [id]: { ...token, state } } : context.tokens };
}

/** Maximum number of transitions without an action or delay. */
const MAX_TRANSITIONS = 100;

const WHEN_DUE = { withdraw: '$token', as: 'expired' } as const;

/** Creates the machine of an actor. Throws for unknown names, which the check rejects. */
export function actorMachine(name: string, actor: ActorDefinition, { seconds, tokens }: ProductDefinition) {
  const draws = verbsOf(statesByActor({ [name]: actor })).some((verb) => 'draw' in verb);
  const delays = mapValues(seconds, (time) => time * 1000);
  const actionOf = (verb: Verb): object => {
    const [type] = Object.keys(verb);
    if (!('draw' in verb)) return { type, params: verb };
    const { life, shown, digits } = assertDefined(tokens[verb.draw], `Token \`${verb.draw}\``);
    return { type, params: { ...verb, life: assertDefined(delays[life]), isCode: shown !== undefined, digits } };
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
    options: { maxIterations: MAX_TRANSITIONS },
    ...root,
    on: { ...root.on, ...(draws && { 'token.due': { actions: { type: 'withdraw', params: WHEN_DUE } } }) },
  });
  return machine.provide({ delays });
}

export type ActorMachine = ReturnType<typeof actorMachine>;

function mapValues<From, To>(group: Readonly<Record<string, From>>, of: (value: From, name: string) => To) {
  return Object.fromEntries(Object.entries(group).map(([name, value]): [string, To] => [name, of(value, name)]));
}
