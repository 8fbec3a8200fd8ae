import { isTime, type CaseId } from '../../../machines/console/index.ts';
import { ticketChoiceIn, type TicketChoice } from './ticket-choice.ts';

/** How the console was set up. */
export interface Settings {
  shown: CaseId | undefined;
  keys: boolean;
  ticket: TicketChoice;
  /** The agent's name, as it is written into files; empty where nobody gave one. */
  agent: string;
  /** When a console was last known to be open, in milliseconds. */
  open?: number | undefined;
}

/** How a console was set up, from a text that anybody may have written. */
export function settingsIn(text: string): Settings {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    read = undefined;
  }
  const { shown, keys, ticket, agent, open } = Object(read) as Record<string, unknown>;
  return {
    shown: typeof shown === 'string' ? shown : undefined,
    keys: keys !== false,
    ticket: ticketChoiceIn(ticket),
    agent: typeof agent === 'string' ? agent.slice(0, 120) : '',
    ...(isTime(open) ? { open } : {}),
  };
}
