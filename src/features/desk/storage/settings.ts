import { isTime, type CaseId } from '../../../../machines/console/index.ts';
import type { Shelf } from '../../../ui/storage/shelf.ts';
import type { TicketLanguage } from '../setup.ts';

/** The stored settings of the console. */
interface Settings {
  shown: CaseId | undefined;
  keys: boolean;
  ticket: TicketLanguage;
  /** The agent's name, which exported files contain. Empty if none is set. */
  agent: string;
  /** When the console was last open, in milliseconds. */
  open?: number | undefined;
}

export function readSettings(place: Shelf): Settings {
  let read: unknown;
  try {
    read = JSON.parse(place.recall('agent-settings') ?? '');
  } catch {
    read = undefined;
  }
  const { shown, keys, ticket, agent, open } = Object(read) as Record<string, unknown>;
  return {
    shown: typeof shown === 'string' ? shown : undefined,
    keys: keys !== false,
    ticket: ticket === 'caller' ? ticket : 'agent',
    agent: typeof agent === 'string' ? agent.slice(0, 120) : '',
    ...(isTime(open) ? { open } : {}),
  };
}

export function writeSettings(place: Shelf, settings: Settings): void {
  const text = JSON.stringify(settings);
  if (text !== place.recall('agent-settings')) place.remember('agent-settings', text);
}
