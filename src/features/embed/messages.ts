// The messages between a page in a frame and the page around it. They are public (docs/embedding.md): rename nothing.

const VERSION = 1;

/** From the surrounding page, after each load of the frame. The frame sends nothing before it. */
interface Hello {
  type: 'hello';
}

export type EmbedMessage =
  /** A page was opened. `address` is its address outside the frame. */
  | { type: 'opened'; title: string; language: string; address: string }
  /** The step of a guide or the question of the diagnosis. `of` is the id of the article or symptom. */
  | { type: 'step'; of: string; step: string }
  /** The walkthrough or diagnosis has ended: it worked, or the reader needs support. */
  | { type: 'finished'; of: string; outcome: 'done' | 'supported' }
  | { type: 'height'; height: number }
  /** The reader pressed Escape to close the frame. */
  | { type: 'closed' };

export function marked(message: Hello | EmbedMessage): object {
  return { ...message, shirube: VERSION };
}

/** The type of a message, or `undefined` for other messages to the window. */
export function typeOf(data: unknown): (Hello | EmbedMessage)['type'] | undefined {
  const { shirube, type } = Object(data) as { shirube?: unknown; type?: (Hello | EmbedMessage)['type'] };
  return shirube === VERSION ? type : undefined;
}
