import type { AnyActorRef } from 'xstate';
import type { ActorName, ActorEvent, Message, Note } from './protocol.ts';

/** Where an actor sends its messages: the world, which has started it. Absent where an actor is looked at alone. */
export interface ChildInput {
  parent?: AnyActorRef | undefined;
}

/** A message with its address. */
export interface Addressed {
  to: ActorName;
  message: Message;
}

/** A message of `from`, for the world to deliver. */
export function messageFrom(from: ActorName, { to, message }: Addressed): ActorEvent {
  return { type: 'message.sent', from, to, message };
}

/** A note that says what `by` noticed. */
export function noteBy(by: ActorName, note: Note): ActorEvent {
  return { type: 'note.taken', by, note };
}
