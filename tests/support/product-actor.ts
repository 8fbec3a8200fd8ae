import type { AnyStateMachine } from 'xstate';
import { assertDefined } from '../../machines/assert-defined.ts';
import { actorMachine } from '../../machines/simulator/actor.machine.ts';
import type { Token } from '../../machines/simulator/actor.machine.ts';
import { NONE } from '../../machines/simulator/actor.machine.ts';
import { product } from './product.ts';

type Flat = Readonly<Record<string, unknown>>;

const { definition } = product;

/** An actor of the product that ships, as a machine. */
export function machineOf(name: string): AnyStateMachine {
  return actorMachine(name, assertDefined(definition.actors[name]), definition);
}

/** What an actor of it begins with: what it keeps goes by its name, and so do the platform, the seed and what the first code has behind it. */
export function inputOf(name: string, { platform = 'android', seed = 7, 'first-code': first, ...kept }: Flat = {}) {
  const keeps = Object.entries({ ...assertDefined(definition.actors[name]).keeps, ...kept });
  return {
    name,
    world: { platform, method: 'qr', task: 'add-user', seed },
    keeps: Object.fromEntries(keeps.map(([id, value]) => [id, value ?? NONE])),
    first: first === undefined ? {} : { code: first },
  };
}

/** The tokens of a kind that an actor has drawn, in order. */
export function tokensOf(context: unknown, kind: string): [string, Token['state']][] {
  const { tokens } = context as { tokens: Readonly<Record<string, Token>> };
  return Object.entries(tokens).flatMap(([id, token]) => (token.kind === kind ? [[id, token.state]] : []));
}
