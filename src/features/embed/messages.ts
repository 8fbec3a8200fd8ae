/**
 * What a page in a frame and the page around it say to one another, by `postMessage`. This is public (docs/embedding.md): add to it, and
 * rename nothing.
 */

/** What every message has, by which it is known among others: the version of this list. */
const MARK = 'shirube';
const VERSION = 1;

/** What the page around it says, when the frame has loaded something: from then on it is told. */
export interface Hello {
  type: 'hello';
}

/** What the page in the frame says. */
export type EmbedMessage =
  /** A page is shown: its title, its language, and its address outside of the frame. */
  | { type: 'opened'; title: string; language: string; address: string }
  /** A reader is at a step of a guide, or at a question of the diagnosis. `of` is the article's or the symptom's id. */
  | { type: 'step'; of: string; step: string }
  /** A walk or a diagnosis has ended: it worked, or the reader needs support. */
  | { type: 'finished'; of: string; outcome: 'done' | 'supported' }
  /** The CSS pixels that the page would need to be seen as a whole. */
  | { type: 'height'; height: number }
  /** The reader wants the frame to be closed: by Escape. */
  | { type: 'closed' };

type Marked<Message> = Message & { [MARK]: typeof VERSION };

/** A message as it is sent. */
export function marked<Message extends Hello | EmbedMessage>(message: Message): Marked<Message> {
  return { ...message, [MARK]: VERSION };
}

/** The kind of a message of this list; nothing for whatever else is sent to a window. */
export function typeOf(data: unknown): (Hello | EmbedMessage)['type'] | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { [MARK]: version, type } = data as Partial<Marked<Hello | EmbedMessage>>;
  return version === VERSION ? type : undefined;
}
