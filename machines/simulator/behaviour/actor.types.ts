import type { AnyActorRef } from 'xstate';
import type { Values } from '../definition.types.ts';
import type { World } from '../scenario.ts';

/** Something that works once and for a time. */
export interface Token {
  kind: string;
  state: 'open' | 'used' | 'expired' | 'withdrawn';
}

/** What an actor begins with. */
export interface ActorInput {
  /** Its name, by which messages are addressed. */
  name: string;
  /** Where it sends its messages: the world, which has started it. Absent where an actor is looked at alone. */
  parent?: AnyActorRef | undefined;
  /** The practice's world and number. */
  world: World & { seed: number };
  keeps: Values;
  /** What the first token of a kind has behind it. */
  first: Values;
}

export interface ActorContext extends ActorInput {
  /** What it has drawn, by what stands on it. */
  tokens: Readonly<Record<string, Token>>;
}
