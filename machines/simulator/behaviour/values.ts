import type { Condition, Value, Values } from '../definition.types.ts';
import type { Message } from '../protocol.ts';
import type { ActorContext, Token } from './actor.types.ts';

/** What stands for nothing. */
export const NONE = 'none';

/** Where a value is asked for: who asks, and what was heard. */
interface Situation {
  context: ActorContext;
  event: Message;
}

/** What a name stands for: what was heard goes before what is kept, and that before the practice's world. */
function named(name: string, { context, event }: Situation): string {
  const from = [event, context.keeps, context.world].find((each) => Object.hasOwn(each, name));
  return String((from as Readonly<Record<string, unknown>> | undefined)?.[name] ?? NONE);
}

/** A value as it is written, or what it stands for. All are compared as texts. */
export function valueOf(value: Value, situation: Situation): string {
  return typeof value === 'string' && value.startsWith('$') ? named(value.slice(1), situation) : String(value);
}

/** Values by name, each as what it stands for. */
export function valuesOf(values: Values, situation: Situation): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(value, situation)]));
}

/** A token that the actor has drawn. */
export function tokenOf(id: string, { tokens }: ActorContext): Token | undefined {
  return Object.hasOwn(tokens, id) ? tokens[id] : undefined;
}

/** Whether all of a condition is true. */
export function holds(condition: Condition, situation: Situation): boolean {
  return Object.entries(condition).every(([name, wanted]) => {
    const is = name.startsWith('$')
      ? (tokenOf(named(name.slice(1), situation), situation.context)?.state ?? 'unknown')
      : named(name, situation);
    return [wanted].flat().some((each) => valueOf(each, situation) === is);
  });
}
