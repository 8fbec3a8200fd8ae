// The messages between a page in a frame and the page around it. They are public (docs/embedding.md): rename nothing.

const VERSION = 1;

/** From the surrounding page, after each load of the frame. The frame sends nothing before it. */
interface Hello {
  type: 'hello';
}

/** From a CRM: a caller, whom the console shows to the agent. Long texts and unknown ids are left out. */
export interface CallMessage {
  type: 'call';
  name?: string;
  /** The id of the CRM's ticket. */
  ticket?: string | number;
  callback?: string;
  /** A language tag (BCP 47), with or without a region. */
  language?: string;
  /** A platform of the site. */
  device?: string;
}

/** To a CRM: the ticket of a call, when the agent sends it. */
export interface TicketMessage {
  type: 'ticket';
  /** The id of the CRM's ticket; empty if the call has none. */
  ticket: string;
  /** The number of the call. */
  number: string;
  subject: string;
  /** The id of the last symptom or guide; empty if there was none. */
  category: string;
  outcome: 'open' | 'solved' | 'escalated' | 'left';
  /** Talking, on hold, and wrap-up. */
  seconds: number;
  /** The whole ticket as plain text. */
  body: string;
}

/** The event by which the console sends a `TicketMessage`, its detail. */
export type TicketEvent = 'shirube-ticket';

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

type Message = Hello | CallMessage | TicketMessage | EmbedMessage;

export function marked(message: Message): object {
  return { ...message, shirube: VERSION };
}

/** The type of a message, or `undefined` for other messages to the window. */
export function typeOf(data: unknown): Message['type'] | undefined {
  const { shirube, type } = Object(data) as { shirube?: unknown; type?: Message['type'] };
  return shirube === VERSION ? type : undefined;
}
