import type { AnyActorRef } from 'xstate';
import type { ActorName, Letter, Message, Note } from './protocol.ts';

/** Where an actor's letters go: the world. Absent where an actor is looked at alone. */
export interface Posting {
  post?: AnyActorRef | undefined;
}

/** A message with its address. */
export interface Addressed {
  to: ActorName;
  message: Message;
}

/** A letter with a message of `from`. */
export function letter(from: ActorName, { to, message }: Addressed): Letter {
  return { type: 'message.sent', from, to, message };
}

/** A letter that says what `by` noticed. */
export function noteBy(by: ActorName, note: Note): Letter {
  return { type: 'note.taken', by, note };
}
