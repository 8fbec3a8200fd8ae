import type { AnyActorRef } from 'xstate';
import type { Condition, Value, Values } from '../definition.types.ts';
import type { Message } from '../protocol.ts';
import type { World } from '../scenario.ts';

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
export function valueOf(value: Value, situation: Situation): string {
  return typeof value === 'string' && value.startsWith('$') ? named(value.slice(1), situation) : String(value);
}

export function valuesOf(values: Values, situation: Situation): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(value, situation)]));
}

export function tokenOf(id: string, { tokens }: ActorContext): Token | undefined {
  return Object.hasOwn(tokens, id) ? tokens[id] : undefined;
}

/** Whether all parts of a condition hold. */
export function holds(condition: Condition, situation: Situation): boolean {
  return Object.entries(condition).every(([name, wanted]) => {
    const is = name.startsWith('$')
      ? (tokenOf(named(name.slice(1), situation), situation.context)?.state ?? 'unknown')
      : named(name, situation);
    return [wanted].flat().some((each) => valueOf(each, situation) === is);
  });
}
