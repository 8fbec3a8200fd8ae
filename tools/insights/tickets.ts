import { readFileSync } from 'node:fs';

/** The fields of an exported ticket that are used here. They are not validated. */
interface Ticket {
  format?: unknown;
  id?: string;
  number?: string;
  outcome?: string | undefined;
  caller?: string | undefined;
  seconds?: { talking?: number; held?: number; wrapUp?: number };
  guides?: { guide?: string; steps?: { step?: string; isHere?: boolean }[] }[];
  diagnoses?: { symptom?: string; ending?: string; cause?: { id?: string; isFound?: boolean } }[];
}

export type TicketCall = Pick<Ticket, 'outcome' | 'caller'> &
  Required<Pick<Ticket, 'guides' | 'diagnoses'>> & { minutes: number };

/**
 * Reads tickets, each call once: a call that was exported several times in its latest state.
 *
 * @throws if a file can't be read
 */
export function readTickets(files: readonly string[]): TicketCall[] {
  const calls = new Map<unknown, TicketCall>();
  for (const ticket of files.flatMap(ticketsIn)) {
    const key = ticket.id || ticket.number || ticket;
    const before = calls.get(key);
    const call = callOf(ticket);
    if (!before || isLater(call, before)) calls.set(key, call);
  }
  return [...calls.values()];
}

function ticketsIn(file: string): Ticket[] {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const all: unknown[] = Array.isArray(data) ? data : [data];
    return all.filter((each): each is Ticket => (Object(each) as Ticket).format === 'shirube-ticket');
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

function callOf({ outcome, caller, seconds = {}, guides, diagnoses }: Ticket): TicketCall {
  const { talking, held, wrapUp } = seconds;
  const minutes = [talking, held, wrapUp].reduce((sum: number, each) => sum + (Number(each) || 0), 0) / 60;
  const list = <T>(value: T[] | undefined): T[] => (Array.isArray(value) ? value : []);
  return { outcome, caller, minutes, guides: list(guides), diagnoses: list(diagnoses) };
}

/** A later state has taken longer, is closed, or says more. */
function isLater(call: TicketCall, before: TicketCall): boolean {
  const order = ({ minutes, outcome, guides, diagnoses }: TicketCall): number[] => [
    minutes,
    Number(outcome !== 'open'),
    JSON.stringify([guides, diagnoses]).length,
  ];
  const [a, b] = [order(call), order(before)];
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
